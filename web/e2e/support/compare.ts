import { expect } from "@playwright/test";
import { healthFactor } from "@weir/sdk/math/health";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import eventWords from "@/messages/events.js";
import { exactAmount, formatAmount } from "../../src/lib/format/amount.ts";
import { ago } from "../../src/lib/format/time.ts";
import { adviceOf } from "../../src/modules/position/advice.ts";
import type { App } from "./app.ts";
import { ledgerOf, principalsOf } from "./chainLedger.ts";
import { expectRead } from "./read.ts";
import { healthPanel, holdingLists, marketRow, poolFigures } from "./shown.ts";
import { factsOf, snapshotOf, unitOf } from "./testClient.ts";

const pools = ["Core", "Staked ETH"];

/** The lens agrees with core, tokens and oracles: the site relies on it alone. */
export async function expectLensTrue(account: Address, poolName = "Core"): Promise<void> {
  const snapshot = await snapshotOf(account, poolName);
  const { healthFactor: health, accountBits, reserves } = await factsOf(account, snapshot);
  expect(snapshot.accountBits).toBe(accountBits);
  expect(healthFactor(snapshot) ?? MAX_UINT256, "the health factor in TypeScript").toBe(health);
  for (const [at, facts] of reserves.entries()) expect(snapshot.reserves[at]).toMatchObject(facts);
}

/** The open markets page agrees with the chain. */
export async function expectMarketsAsOnChain(app: App, account: Address): Promise<void> {
  for (const name of pools) {
    const snapshot = await snapshotOf(account, name);
    const unit = await unitOf(snapshot);
    await expectRead(app.pool(name).getByRole("definition"), poolFigures(snapshot, unit), `the figures of ${name}`);
    for (const reserve of snapshot.reserves) {
      const { symbol } = reserve;
      await expectRead(
        app.row(name, symbol).getByRole("cell"),
        marketRow(reserve, unit, snapshot.timestamp),
        `${symbol} in ${name}`,
      );
    }
  }
}

/** The open position page agrees with the chain, for a pool in which the account has a position. */
export async function expectPositionAsOnChain(app: App, account: Address, poolName = "Core"): Promise<void> {
  const [snapshot, ledger] = await Promise.all([snapshotOf(account, poolName), ledgerOf(account)]);
  const unit = await unitOf(snapshot);
  const region = app.pool(poolName);

  const panel = healthPanel(snapshot, unit);
  const [health, word] = panel.health;
  await expectRead(region.getByRole("paragraph").filter({ hasText: word }).first(), [`${health} ${word}`], "health");
  await expectRead(region.getByRole("definition"), panel.facts, "debt, limit and net APY");
  await expect(region.getByText(adviceOf(healthFactor(snapshot)))).toBeVisible();

  const lists = holdingLists(snapshot, unit, principalsOf(ledger));
  for (const title of ["Supplied", "Collateral", "Owed"] as const) {
    await expectRead(app.holdings(poolName, title), lists[title], title);
  }
}

/** Compares the history below, newest first, with the chain's log. */
export async function expectHistoryAsOnChain(app: App, account: Address, poolName = "Core"): Promise<void> {
  const [snapshot, ledger] = await Promise.all([snapshotOf(account, poolName), ledgerOf(account)]);
  const now = Number(snapshot.timestamp);
  const items = ledger.toReversed().map(({ type, reserveId, deltaAssets, timestamp }) => {
    const assets = deltaAssets.replace("-", "");
    const reserve = snapshot.reserves.find(({ id }) => id === BigInt(reserveId))!;
    const moved =
      /Collateral$/.test(type) && BigInt(assets) === 0n
        ? ""
        : ` ${formatAmount(BigInt(assets), reserve.decimals)} ${reserve.symbol}`;
    return `${eventWords[type]} ${poolName}${moved} ${ago(timestamp, now)}`;
  });
  await expectRead(app.history, items, "the history, newest first");
}

/** The open faucet page shows each wallet balance, in the tooltip to the last unit. */
export async function expectFaucetAsOnChain(app: App, account: Address): Promise<void> {
  for (const { symbol, decimals, walletBalance } of (await snapshotOf(account)).reserves) {
    const balance = app.faucet(symbol).getByTitle(`${exactAmount(walletBalance, decimals)} ${symbol}`, { exact: true });
    await expect(balance).toHaveText(formatAmount(walletBalance, decimals));
  }
}
