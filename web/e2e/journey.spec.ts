import { positionOf } from "@weir/sdk/math/health";
import { bitsOf } from "@weir/sdk/math/snapshot";
import { parseEther, parseUnits } from "viem";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { act, approvalsBetween } from "./support/act.ts";
import { passTime } from "./support/chainClock.ts";
import {
  expectFaucetAsOnChain,
  expectHistoryAsOnChain,
  expectLensTrue,
  expectMarketsAsOnChain,
  expectPositionAsOnChain,
} from "./support/compare.ts";
import { expectRowsAsOnChain } from "./support/indexerApi.ts";
import { expect, test } from "./support/test.ts";
import { chain, poolNamed, reserveIn, snapshotOf } from "./support/testClient.ts";

const lower = (address: string): string => address.toLowerCase();

test("connect, faucet, supply, let it back debts, borrow, repay and withdraw, in part and then all", async ({
  page,
  app,
  account,
  wallet,
}) => {
  const core = "Core";
  const { step } = test;

  /** After each step, compares all displayed and stored data with the chain. Ends on the position page. */
  const everythingAgrees = async () => {
    await expectLensTrue(account);
    await app.visit("Markets");
    await expectMarketsAsOnChain(app, account);
    await app.visit("My position");
    await expectPositionAsOnChain(app, account);
    await expectRowsAsOnChain(account);
    await expectHistoryAsOnChain(app, account);
  };

  await step("connect", async () => {
    await page.goto("/");
    await expect(app.row(core, "WETH")).toBeVisible();
    await app.connect();
    const connected = page.getByRole("banner").getByRole("button", { name: /^0x/ });
    await expect(connected).toContainText(shortHex(account), { ignoreCase: true });
    await expectMarketsAsOnChain(app, account);
  });

  await step("faucet: wrap ether, drip USDC", async () => {
    const client = await chain();
    const ether = await client.getBalance({ address: account });
    await app.visit("Faucet");
    await app.faucet("WETH").getByRole("button", { name: "Wrap 10 ETH" }).click();
    await expect(app.faucet("WETH")).toContainText("Tokens received.");
    await app.faucet("USDC").getByRole("button", { name: /^Get/ }).click();
    await expect(app.faucet("USDC")).toContainText("Tokens received.");
    await expectFaucetAsOnChain(app, account);
    expect(reserveIn(await snapshotOf(account), "WETH").walletBalance).toBe(parseEther("10"));
    expect(await client.getBalance({ address: account })).toBeLessThan(ether - parseEther("10"));
    expect(reserveIn(await snapshotOf(account), "USDC").walletBalance).toBeGreaterThan(0n);
  });

  await step("supply WETH, to lend only", async () => {
    await app.visit("Markets");
    await expectMarketsAsOnChain(app, account);
    const came = await act(app, account, {
      open: app.row(core, "WETH").getByRole("button", { name: "Supply WETH" }),
      symbol: "WETH",
      fill: () => app.dialog.getByRole("radio", { name: /^Lend it only/ }).check(),
      amount: "4",
      verb: "Supply",
    });
    const weth = reserveIn(came.after, "WETH");
    expect(positionOf(weth).supplyAssets, "a deposit loses at most a wei to rounding").toBeGreaterThanOrEqual(
      parseEther("4") - 1n,
    );
    expect(await approvalsBetween(account, came)).toEqual([{ symbol: "WETH", toCore: true, amount: parseEther("4") }]);
    expect(weth.allowance, "nothing stays approved").toBe(0n);
    expect(bitsOf(came.after, weth.id).supplyBacksDebt).toBe(false);
    await everythingAgrees();
  });

  await step("let it back debts", async () => {
    const { after } = await act(app, account, {
      open: page.getByRole("switch", { name: "WETH backs debt" }),
      symbol: "WETH",
      verb: "Let it back my debts",
    });
    expect(bitsOf(after, reserveIn(after, "WETH").id).supplyBacksDebt).toBe(true);
    await everythingAgrees();
    await expect(page.getByRole("switch", { name: "WETH backs debt" })).toBeChecked();
  });

  await step("borrow USDC", async () => {
    await app.visit("Markets");
    const came = await act(app, account, {
      open: app.row(core, "USDC").getByRole("button", { name: "Borrow USDC" }),
      symbol: "USDC",
      amount: "2500",
      verb: "Borrow",
    });
    const [had, has] = [came.before, came.after].map((state) => reserveIn(state, "USDC").walletBalance);
    expect(has! - had!).toBe(parseUnits("2500", 6));
    expect(await approvalsBetween(account, came), "a borrow approves nothing").toEqual([]);
    await everythingAgrees();
  });

  await step("an hour later the page has followed what has accrued", async () => {
    const owed = positionOf(reserveIn(await snapshotOf(account), "USDC")).debtAssets;
    await passTime(3_600n);
    expect(positionOf(reserveIn(await snapshotOf(account), "USDC")).debtAssets).toBeGreaterThan(owed);
    await everythingAgrees();
  });

  await step("repay part", async () => {
    const came = await act(app, account, {
      open: app.holdings(core, "Owed").getByRole("button", { name: "Repay USDC" }),
      symbol: "USDC",
      amount: "1000.5",
      verb: "Repay",
    });
    const [had, has] = [came.before, came.after].map((state) => reserveIn(state, "USDC"));
    const paid = had!.walletBalance - has!.walletBalance;
    expect(await approvalsBetween(account, came)).toEqual([
      { symbol: "USDC", toCore: true, amount: parseUnits("1000.5", 6) },
    ]);
    expect(paid).toBe(parseUnits("1000.5", 6));
    expect(has!.allowance, "nothing stays approved").toBe(0n);
    await everythingAgrees();
  });

  await step("withdraw part", async () => {
    const came = await act(app, account, {
      open: app.holdings(core, "Supplied").getByRole("button", { name: "Withdraw WETH" }),
      symbol: "WETH",
      amount: "1.5",
      verb: "Withdraw",
    });
    const [had, has] = [came.before, came.after].map((state) => reserveIn(state, "WETH").walletBalance);
    expect(has! - had!).toBe(parseEther("1.5"));
    await everythingAgrees();
  });

  await step("repay all, though interest accrues while the wallet is open", async () => {
    await app.holdings(core, "Owed").getByRole("button", { name: "Repay USDC" }).click();
    await app.press("Max").click();
    await expect(app.dialog).toContainText("room for ten minutes of interest");
    wallet.meanwhile = () => passTime(60n);
    await app.press("Repay").click();
    await app.done();
    wallet.meanwhile = null;
    const usdc = reserveIn(await snapshotOf(account), "USDC");
    expect(usdc.position.borrowShares).toBe(0n);
    expect(usdc.allowance, "nothing stays approved").toBe(0n);
    await expect(app.holdings(core, "Owed")).toHaveCount(0);
    await everythingAgrees();
  });

  await step("withdraw all", async () => {
    await app.holdings(core, "Supplied").getByRole("button", { name: "Withdraw WETH" }).click();
    await app.press("Max").click();
    await app.press("Withdraw").click();
    await app.done();
    await expect(page.getByText("Nothing here yet.")).toBeVisible();
    const after = await snapshotOf(account);
    expect(after.accountBits).toBe(0n);
    expect(reserveIn(after, "WETH").position.supplyShares).toBe(0n);
    await expectRowsAsOnChain(account);
    await expectHistoryAsOnChain(app, account);
  });
});

test("a deposit that backs debts from the start is one transaction, after its approval", async ({
  page,
  app,
  account,
  wallet,
}) => {
  await page.goto("/faucet");
  await app.connect();
  await app.faucet("USDC").getByRole("button", { name: /^Get/ }).click();
  await expect(app.faucet("USDC")).toContainText("Tokens received.");
  await app.visit("Markets");
  await expectMarketsAsOnChain(app, account);

  wallet.transactions.length = 0;
  const { after } = await act(app, account, {
    open: app.row("Core", "USDC").getByRole("button", { name: "Supply USDC" }),
    symbol: "USDC",
    amount: "1500",
    verb: "Supply",
  });
  const usdc = reserveIn(after, "USDC");
  const { core } = await poolNamed("Core");
  expect(wallet.transactions.map(({ to }) => to.toLowerCase())).toEqual([usdc.info.token, core].map(lower));
  expect(bitsOf(after, usdc.id).supplyBacksDebt).toBe(true);
  expect(positionOf(usdc).supplyAssets).toBeGreaterThanOrEqual(parseUnits("1500", 6) - 1n);
  await app.visit("My position");
  await expectPositionAsOnChain(app, account);
  await expectRowsAsOnChain(account);
});

test("collateral that is never lent: put in, borrow against it, and take out what is free", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await page.goto("/faucet");
  await app.connect();
  await app.faucet("WBTC").getByRole("button", { name: /^Get/ }).click();
  await expect(app.faucet("WBTC")).toContainText("Tokens received.");
  await app.visit("Markets");
  await expectMarketsAsOnChain(app, account);

  const came = await act(app, account, {
    open: app.row("Core", "WBTC").getByRole("button", { name: "Supply WBTC" }),
    symbol: "WBTC",
    fill: () => app.dialog.getByRole("radio", { name: /^Keep it as collateral/ }).check(),
    amount: "0.15",
    verb: "Add collateral",
  });
  expect(reserveIn(came.after, "WBTC").position).toMatchObject({ collateral: 15_000_000n, supplyShares: 0n });
  expect(await approvalsBetween(account, came)).toEqual([{ symbol: "WBTC", toCore: true, amount: 15_000_000n }]);

  await act(app, account, {
    open: app.row("Core", "DAI").getByRole("button", { name: "Borrow DAI" }),
    symbol: "DAI",
    amount: "3000",
    verb: "Borrow",
  });
  await app.visit("My position");
  await expectPositionAsOnChain(app, account);
  await act(app, account, {
    open: app.holdings("Core", "Collateral").getByRole("button", { name: "Withdraw WBTC" }),
    symbol: "WBTC",
    amount: "0.05",
    verb: "Withdraw collateral",
  });
  await expectPositionAsOnChain(app, account);
  await expectLensTrue(account);
  await expectRowsAsOnChain(account);
  await expectHistoryAsOnChain(app, account);
});
