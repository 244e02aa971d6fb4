import { expect } from "@playwright/test";
import { readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import type { Person } from "./person.ts";

export type Swap = Extract<SharedOrder, { kind: "swap" }>;

type Given = {
  give: [amount: string, symbol: string];
  get: [amount: string, symbol: string];
  how: "listed" | "published";
  /** Chooses where it comes from, and looks at what the offer means. */
  review?: () => Promise<void>;
};

/** Makes a swap with the form, signs it, and lists it with the indexer or publishes it on the chain. */
export async function offerSwap({ page }: Person, { give, get, how, review }: Given): Promise<Swap> {
  await page.getByRole("button", { name: "Offer a swap" }).click();
  for (const [name, [amount, symbol]] of Object.entries({ "You give": give, "You get": get })) {
    const side = page.getByRole("group", { name });
    await side.getByLabel("Token").selectOption({ label: symbol });
    await side.getByLabel("Amount").fill(amount);
  }
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Review" }).click();
  await review?.();
  await page.getByRole("button", { name: `Approve ${give.join(" ")}` }).click();
  await page.getByRole("button", { name: "Sign the offer" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  const { order } = readOrderText(await page.evaluate(() => navigator.clipboard.readText()));
  if (how === "listed") {
    await page.getByRole("button", { name: "List it with this site’s indexer" }).click();
    await expect(page.getByText("Listed until it expires.")).toBeVisible();
  } else {
    await page.getByRole("button", { name: "Publish it on the chain" }).click();
    await expect(page.getByText("Published. Everyone who looks at this chain can find it.").first()).toBeVisible();
  }
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return order as Swap;
}
