import type { Page } from "@playwright/test";
import { type Address, getAddress } from "viem";

/** The built-in wallet's address, as its menu shows it. */
export async function testWalletAddress(page: Page): Promise<Address> {
  await page.getByRole("banner").getByRole("button", { name: /^0x/ }).click();
  const address = await page
    .getByRole("menu")
    .getByText(/^0x[0-9a-fA-F]{40}$/)
    .textContent();
  await page.keyboard.press("Escape");
  return getAddress(address ?? "");
}
