import { lendingPoolsAbi } from "@weir/sdk/abi";
import { WAD } from "@weir/sdk/math/wad";
import { encodeFunctionData, erc20Abi, parseAbi, parseEther } from "viem";
import { indexed } from "./support/indexerApi.ts";
import { faults, inTheme, picture, picturesAtWidths, settled } from "./support/look.ts";
import { moveEther } from "./support/movePrices.ts";
import { expect, test } from "./support/test.ts";
import { chain, freshAccount, openPosition, poolNamed, reserveIn, send, snapshotOf } from "./support/testClient.ts";

const short = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;

test("an account below 1 is liquidated with one click, and its owner is told at once", async ({
  page,
  app,
  account,
  wallet,
}) => {
  const [client, { id, core }, victim] = await Promise.all([chain(), poolNamed("Core"), freshAccount()]);
  const empty = await snapshotOf(account);
  const [weth, usdc] = [reserveIn(empty, "WETH"), reserveIn(empty, "USDC")];
  const drip = encodeFunctionData({ abi: parseAbi(["function drip()"]), functionName: "drip" });
  await send(account, usdc.info.token, drip);
  // Three ether, and a debt of 70 % of them.
  const debt = (parseEther("3") * weth.priceLow * 70n) / 100n / usdc.priceHigh;
  await openPosition(victim, parseEther("3"), debt);
  const health = (of: `0x${string}`) =>
    client.readContract({ abi: lendingPoolsAbi, address: core, functionName: "healthFactor", args: [id, of] });
  const debtOf = async () => reserveIn(await snapshotOf(victim), "USDC").position.borrowShares;

  await indexed();
  await page.goto("/liquidations");
  await app.connect();
  await expect(page).toHaveTitle("Liquidations · Weir");
  const row = page.getByRole("row").filter({ has: page.getByTitle(victim) });
  await expect(row).toContainText("below today’s price");
  await expect(row.getByRole("button")).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await settled(page);
  expect(await faults(page, false)).toEqual([]);

  const restore = await moveEther(82n);
  try {
    expect(await health(victim)).toBeLessThan(WAD);
    await expect(row).toContainText("Can be liquidated now");
    await picture(page, "liquidations-light-1440", false);
    await row.getByRole("button", { name: `Liquidate ${short(victim)}` }).click();
    await expect(app.dialog).toContainText("At most");
    await expect(app.dialog.getByText("Their health factor")).toBeVisible();
    await settled(page);
    expect(await faults(page, true)).toEqual([]);
    await picture(page, "liquidate-light-1440", true);
    const [before, had] = [await debtOf(), reserveIn(await snapshotOf(account), "WETH").walletBalance];
    await app.press("Liquidate").click();
    await expect(app.dialog).toContainText("Liquidated.");
    expect(await debtOf()).toBeLessThan(before);
    const after = await snapshotOf(account);
    expect(reserveIn(after, "WETH").walletBalance).toBeGreaterThan(had);
    // Nothing of the exact approval is left.
    const args = [account, core] as const;
    expect(
      await client.readContract({ abi: erc20Abi, address: usdc.info.token, functionName: "allowance", args }),
    ).toBe(0n);
    await app.press("Close").last().click();

    await indexed();
    await page.getByRole("heading", { name: "What happened", exact: true }).scrollIntoViewIfNeeded();
    const past = page.getByRole("region", { name: "What happened" }).getByRole("listitem").first();
    await expect(past).toContainText("below 1, so that anyone could liquidate");
    await expect(past).toContainText(`${short(account)} repaid`);
    await expect(past).toContainText("a bonus of");
    await expect(past).toContainText("No debt was written off");

    // The owner of the account comes back.
    await wallet.switchTo(victim);
    const notice = page.getByRole("region", { name: /^You were liquidated in Core/ });
    await expect(notice).toContainText("What to do now");
    await expect(notice).toContainText(`${short(account)} took`);
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "liquidated-light");
    await inTheme(page, "dark");
    await page.setViewportSize({ width: 1440, height: 900 });
    await settled(page);
    expect(await faults(page, false, ["color-contrast"])).toEqual([]);
    await picture(page, "liquidated-dark-1440", false);
    await notice.getByRole("link", { name: "The whole story" }).click();
    await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
    await expect(page.getByText(`Only ${short(victim)}.`)).toBeVisible();
    await notice.getByRole("button", { name: "I have read it" }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.locator("main")).toBeFocused();
    await page.reload();
    await expect(row).toBeVisible();
    await expect(notice).toHaveCount(0);
  } finally {
    await restore();
  }
});
