import { lendingPoolsAbi } from "@weir/sdk/abi";
import { liquidationOf } from "@weir/sdk/math/liquidation";
import { WAD } from "@weir/sdk/math/wad";
import { encodeFunctionData, erc20Abi, parseAbi } from "viem";
import { act } from "./support/act.ts";
import { expectMarketsAsOnChain, expectPositionAsOnChain } from "./support/compare.ts";
import { setEther } from "./support/movePrices.ts";
import { expect, test } from "./support/test.ts";
import { chain, onCore, poolNamed, reserveIn, send, snapshotOf } from "./support/testClient.ts";

// A feed has eight decimals.
const STEP = 10n ** 10n;

test("a debt says the price at which it is liquidated, and the chain liquidates there", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  const [client, { id, core }, empty] = await Promise.all([chain(), poolNamed("Core"), snapshotOf(account)]);
  const usdc = reserveIn(empty, "USDC");
  const drip = encodeFunctionData({ abi: parseAbi(["function drip()"]), functionName: "drip" });
  await send(account, usdc.info.token, drip);
  const dripped = reserveIn(await snapshotOf(account), "USDC").walletBalance;
  const approval = encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [core, dripped] });
  await send(account, usdc.info.token, approval);
  await onCore(account, "supplyCollateral", [usdc.id, dripped, account, "0x"]);

  await page.goto("/");
  await app.connect();
  await expectMarketsAsOnChain(app, account);
  await app.row("Core", "WETH").getByRole("button", { name: "Borrow WETH" }).click();
  await app.amount.fill("1");
  await expect(app.lines.locator("div", { hasText: "WETH liquidation price" })).toContainText("above today’s price");
  await expect(app.lines.locator("div", { hasText: "USDC liquidation price" })).toContainText("below today’s price");
  await app.press("Close").click();
  await act(app, account, {
    open: app.row("Core", "WETH").getByRole("button", { name: "Borrow WETH" }),
    symbol: "WETH",
    amount: "1",
    verb: "Borrow",
  });
  await app.visit("My position");
  await expect(app.holdings("Core", "Owed")).toContainText("Liquidated if WETH rises to");
  await expectPositionAsOnChain(app, account);

  const before = await snapshotOf(account);
  const { price, when } = liquidationOf(before, reserveIn(before, "WETH").id)!;
  expect(when).toBe("rises");
  const last = (price / STEP) * STEP;
  const health = () =>
    client.readContract({ abi: lendingPoolsAbi, address: core, functionName: "healthFactor", args: [id, account] });
  const restore = await setEther(last);
  try {
    expect(await health(), "the health factor at that price").toBeGreaterThanOrEqual(WAD);
    await expect(app.pool("Core")).toContainText("Critical");
    await setEther(last + STEP);
    expect(await health(), "the health factor at the next price that the feed can give").toBeLessThan(WAD);
    await expect(app.pool("Core")).toContainText("Liquidatable");
    await expect(app.holdings("Core", "Owed")).toContainText("Liquidatable while WETH is above");
    await expectPositionAsOnChain(app, account);
  } finally {
    await restore();
  }
});
