import { positionOf } from "@weir/sdk/math/health";
import { encodeFunctionData, parseAbi, parseEther, parseUnits } from "viem";
import { faults, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { reserveIn, send, snapshotOf } from "./support/testClient.ts";

test("several actions are collected, tried, put in order and sent as one transaction", async ({
  app,
  page,
  account,
  wallet,
}) => {
  const { token } = reserveIn(await snapshotOf(account), "WETH").info;
  const wrap = encodeFunctionData({ abi: parseAbi(["function deposit() payable"]), functionName: "deposit" });
  await send(account, token, wrap, parseEther("5"));
  await page.goto("/");
  await app.connect();
  const bar = (count: string) => page.getByRole("button", { name: `${count} in Core Review` });
  const step = (what: string) => app.dialog.getByRole("list", { name: "Actions, in this order" }).getByText(what);
  const open = (verb: string, symbol: string) =>
    app
      .row("Core", symbol)
      .getByRole("button", { name: `${verb} ${symbol}` })
      .click();

  await test.step("each form counts what is in the list already", async () => {
    await open("Supply", "WETH");
    await app.amount.fill("2");
    await app.press("Add to a list").click();
    await expect(bar("1 action")).toBeVisible();
    for (const [symbol, amount] of [
      ["USDC", "1000"],
      ["DAI", "20"],
    ] as const) {
      await open("Borrow", symbol);
      await expect(app.dialog).toContainText("in your list. This comes after");
      await app.amount.fill(amount);
      await app.press("Add to the list").click();
    }
    await expect(bar("3 actions")).toBeVisible();
  });

  await test.step("after a reload: the step that would revert is named, and nothing can be sent", async () => {
    await page.reload();
    await bar("3 actions").click();
    await expect(app.dialog).toContainText(/Tried on block [\d,]+: every step goes through\./);
    await app.press("Move up: Borrow 1,000 USDC").click();
    await expect(app.press("Move up: Borrow 1,000 USDC"), "the focus stays on what was moved").toBeFocused();
    const refused = app.dialog.locator("[data-step=refused]");
    await expect(refused).toHaveCount(1);
    await expect(refused).toContainText("Borrow 1,000 USDC");
    await expect(refused).toContainText("The chain would refuse this step.");
    await expect(app.press("Send all")).toBeDisabled();
    await app.press("Move down: Borrow 1,000 USDC").click();
    await expect(refused).toHaveCount(0);
    await app.press("Remove: Borrow 20 DAI").click();
    await expect(step("Borrow 20 DAI")).toHaveCount(0);
    await expect(app.dialog).toContainText("2 actions");
  });

  await test.step("what is signed can be read, and its fee", async () => {
    await expect(app.dialog).toContainText("Your wallet will ask 2 times.");
    await expect(app.dialog).toContainText("Approves exactly 2 WETH.");
    await expect(app.dialog.locator("[data-fee]")).toContainText(/about .* ETH/);
    await app.dialog.getByText("What your wallet will sign").click();
    await expect(app.dialog.getByRole("definition").filter({ hasText: "= 1000 USDC" })).toHaveCount(1);
    await settled(page);
    expect(await faults(page, true)).toEqual([]);
  });

  await test.step("sent, it leaves neither list nor allowance", async () => {
    await app.press("Send all").click();
    await expect(app.dialog).toContainText("2 actions carried out.");
    expect(wallet.transactions).toHaveLength(2);
    await app.done();
    await expect(page.getByRole("button", { name: "in Core Review" })).toHaveCount(0);
    await expect(page.locator("body"), "the focus is in reach").not.toBeFocused();
    const after = await snapshotOf(account);
    expect(after.reserves.map(({ allowance }) => allowance)).toEqual(after.reserves.map(() => 0n));
    expect(positionOf(reserveIn(after, "USDC")).debtAssets).toBeGreaterThanOrEqual(parseUnits("1000", 6));
    expect(reserveIn(after, "WETH").position.supplyShares).toBeGreaterThan(0n);
  });
});
