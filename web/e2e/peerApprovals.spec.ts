import { newSwap } from "@weir/sdk/orders/newSwap";
import { parseEther } from "viem";
import { common, deskAt } from "./support/deskCommon.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { openText } from "./support/offersPage.ts";
import { loansAt } from "./support/peerLoan.ts";
import { reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { allowanceOf, approve, balanceOf, keyed } from "./support/person.ts";
import { signedBy } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";

test("what was approved before a swap was declined and the page left is not approved again, and can be taken back", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { taker } = await people("/desk", "taker");
  const { page, wallet, account } = taker;
  const maker = await keyed();
  const [{ usdc, weth }, desk, loans] = [await reserves(), await deskAt(), await loansAt()];
  const token = usdc.info.token;
  // What an offer of the taker's own draws on.
  await approve(account, token, desk, usdcOf("40"));
  await approve(maker.account, weth.info.token, desk, parseEther("1"));
  const order = newSwap({
    ...(await common(maker)),
    ...{ sell: weth.info.token, sellAmount: parseEther("1"), buy: token, buyAmount: usdcOf("1500") },
  });
  const shared = await signedBy(maker, desk, { kind: "swap", order });
  const swap = page.locator("[data-opened=offer]").getByRole("button", { name: "Swap", exact: true });

  await openText(taker, shared);
  wallet.meanwhile = async () => {
    if (wallet.transactions.length > 1) wallet.declined.add("eth_sendTransaction");
  };
  await swap.click();
  await expect(page.getByText("Declined in the wallet").first()).toBeVisible();
  expect(wallet.transactions).toHaveLength(2);
  expect(await allowanceOf(token, account, desk)).toBe(usdcOf("1540"));
  Object.assign(wallet, { meanwhile: null, declined: new Set() });

  await page.goto("/permissions");
  const entry = (name: string) => page.locator(`[data-permission="${name}"]`);
  await expect(entry("allowance-USDC-desk")).toContainText("up to 1,540 USDC");
  await expect(entry("allowance-USDC-desk")).toContainText("Your own offers at the desk draw on this");
  await page.goto("/desk");
  await openText(taker, shared);
  const had = await balanceOf(weth.info.token, account);
  await swap.click();
  await expect(page.locator("[data-opened=offer]")).toContainText("Swapped. The tokens are in your wallet.");
  expect(wallet.transactions, "the swap alone is signed").toHaveLength(3);
  expect((await balanceOf(weth.info.token, account)) - had).toBe(parseEther("1"));
  expect(await allowanceOf(token, account, desk), "what the own offer draws on").toBe(usdcOf("40"));

  await approve(account, token, loans, 2n ** 256n - 1n);
  await page.goto("/permissions");
  await expect(entry("allowance-USDC-desk")).toContainText("up to 40 USDC");
  await expect(entry("allowance-USDC-loans")).toContainText("Unlimited");
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "permissions-peers");
  await page.goto("/de/permissions");
  await expect(entry("allowance-USDC-desk")).toContainText("Die eigenen Angebote am Handelstisch greifen darauf zu");
  await picturesAtWidths(page, "permissions-peers-de");
  await entry("allowance-USDC-desk").getByRole("button", { name: "USDC des Handelstischs widerrufen" }).click();
  await expect(entry("allowance-USDC-desk")).toHaveCount(0);
  expect(await allowanceOf(token, account, desk)).toBe(0n);
  await page.getByRole("button", { name: "Alle 1 widerrufen" }).click();
  await expect(entry("allowance-USDC-loans")).toHaveCount(0);
  expect(await allowanceOf(token, account, loans)).toBe(0n);
});
