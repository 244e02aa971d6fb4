import { changesOf } from "@weir/sdk/actions/changes";
import { borrowCapacity, healthFactor, netApy, positionOf } from "@weir/sdk/math/health";
import { apy, utilisation } from "@weir/sdk/math/interest";
import { isReadable, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { compactAmount, formatAmount } from "../../src/lib/format/amount.ts";
import { formatHealth } from "../../src/lib/format/formatHealth.ts";
import { formatBps, formatPercent } from "../../src/lib/format/percent.ts";
import { compactValue, formatPrice, formatValue } from "../../src/lib/format/value.ts";
import { healthState } from "../../src/lib/healthState.ts";
import { changeWords } from "../../src/modules/actions/changeWords.ts";
import { showChange } from "../../src/modules/actions/showChange.ts";
import { middlePrice } from "../../src/modules/pools/middlePrice.ts";
import { isFalling } from "../../src/modules/pools/standing.ts";
import { perToken, poolTotals, worthOf } from "../../src/modules/pools/totals.ts";
import { type Holding, holdingsOf } from "../../src/modules/position/holdings.ts";
import { liquidationText, sayLiquidation } from "../../src/modules/risk/liquidationAt.ts";
import type { Principals } from "./chainLedger.ts";

// The expected texts of a page for a state of the chain, on a desktop: numbers from the chain, formats from the site's
// own functions.

const priceText = (reserve: ReserveSnapshot, unit: string): string => {
  const show = (price: bigint) => formatPrice(perToken(price, reserve.decimals), unit);
  const [low, high] = [show(reserve.priceLow), show(reserve.priceHigh)];
  if (low === high) return show(middlePrice(reserve));
  return low.startsWith("$") ? `${low}–${high.slice(1)}` : `${low.slice(0, low.lastIndexOf(" "))}–${high}`;
};

const readable = (reserve: ReserveSnapshot): void => {
  if (!isReadable(reserve)) throw new Error(`${reserve.symbol} has no price: the tests want every feed fresh`);
};

/** The four figures over a pool's table. */
export function poolFigures(snapshot: PoolSnapshot, unit: string): string[] {
  const { supplied, borrowed, idle, utilisation: used } = poolTotals(snapshot);
  return [...[supplied, idle, borrowed].map((value) => compactValue(value, unit)), formatPercent(used, 1)];
}

/** A row of the markets with a connected account, cell by cell. */
export function marketRow(reserve: ReserveSnapshot, unit: string, now: bigint): string[] {
  readable(reserve);
  const { symbol, decimals, totals, info } = reserve;
  const falling = isFalling(reserve, now) ? ` falling to ${formatBps(info.nextLiquidationThreshold)}` : "";
  const amount = (assets: bigint) =>
    `${compactAmount(assets, decimals)} ${compactValue(worthOf(reserve, assets) ?? 0n, unit)}`;
  const own = (assets: bigint) => (assets === 0n ? "–" : amount(assets));
  const { supplyAssets, collateral, debtAssets } = positionOf(reserve);
  return [
    `${symbol} ${priceText(reserve, unit)}${info.stopped ? " Stopped" : ""}`,
    amount(totals.supplyAssets),
    amount(totals.borrowAssets),
    formatPercent(utilisation(totals.supplyAssets, totals.borrowAssets), 1),
    formatPercent(apy(reserve.supplyRate)),
    formatPercent(apy(reserve.borrowRate)),
    info.liquidationThreshold === 0
      ? "Not collateral"
      : `${formatBps(info.ltv)} / ${formatBps(info.liquidationThreshold)}${falling}`,
    compactAmount(reserve.walletBalance, decimals),
    own(supplyAssets + collateral),
    own(debtAssets),
    "Supply Borrow",
  ];
}

/** The panel beside the holdings: health factor and its word, debt, limit and net APY. */
export function healthPanel(snapshot: PoolSnapshot, unit: string) {
  const health = healthFactor(snapshot);
  const { limit, debt } = borrowCapacity(snapshot);
  const net = netApy(snapshot);
  return {
    health: [formatHealth(health), healthState(health).word] as const,
    facts: [formatValue(debt, unit), formatValue(limit, unit), net === null ? "–" : formatPercent(net)],
  };
}

/** The lists of holdings, item by item. Net payments come from the chain's log. */
export function holdingLists(snapshot: PoolSnapshot, unit: string, principals: Principals) {
  const holdings = holdingsOf(snapshot);
  const worth = (reserve: ReserveSnapshot, assets: bigint) => {
    readable(reserve);
    return `${formatAmount(assets, reserve.decimals)} ${reserve.symbol} ${formatValue(worthOf(reserve, assets) ?? 0n, unit)}`;
  };
  const interest = (reserve: ReserveSnapshot, assets: bigint, paid: bigint) =>
    `${formatAmount(assets > paid ? assets - paid : 0n, reserve.decimals)} ${reserve.symbol}`;
  const at = ({ reserve, liquidation }: Holding) =>
    liquidation === null ? "" : ` ${liquidationText(sayLiquidation(reserve.symbol, liquidation, unit))}`;
  const paidIn = (reserve: ReserveSnapshot) => principals.get(reserve.id) ?? { supply: 0n, borrow: 0n };

  return {
    Supplied: holdings
      .filter(({ supplyAssets }) => supplyAssets > 0n)
      .map((holding) => {
        const { reserve, supplyAssets, collateral, backsDebt, canBack } = holding;
        const { symbol } = reserve;
        const earned = interest(reserve, supplyAssets, paidIn(reserve).supply);
        const risk = backsDebt && collateral === 0n ? at(holding) : "";
        const backs = backsDebt ? "Backs debt" : canBack ? "Backs no debt" : "Cannot back debts";
        return `${worth(reserve, supplyAssets)} Add ${symbol} Withdraw ${symbol} ${formatPercent(apy(reserve.supplyRate))} APY Earned ${earned} says the indexer${risk} ${backs}`;
      }),
    Collateral: holdings
      .filter(({ collateral }) => collateral > 0n)
      .map((holding) => {
        const { reserve, collateral } = holding;
        const { symbol } = reserve;
        return `${worth(reserve, collateral)} Add ${symbol} Withdraw ${symbol}${at(holding)}`;
      }),
    Owed: holdings
      .filter(({ debtAssets }) => debtAssets > 0n)
      .map((holding) => {
        const { reserve, debtAssets } = holding;
        const { symbol } = reserve;
        const cost = interest(reserve, debtAssets, paidIn(reserve).borrow);
        return `${worth(reserve, debtAssets)} Borrow more ${symbol} Repay ${symbol} ${formatPercent(apy(reserve.borrowRate))} APY Interest ${cost} says the indexer${at(holding)}`;
      }),
  };
}

/** The lines of a dialog, between the states before and after. */
export const changeLines = (before: PoolSnapshot, after: PoolSnapshot, reserveId: bigint, unit: string): string[][] =>
  changesOf(before, after, reserveId).map((change) => {
    const shown = showChange(change, unit);
    const text = shown.before === shown.after ? shown.after : `from ${shown.before} to ${shown.after}`;
    return [changeWords(change).label, shown.note ? `${text} ${shown.note}` : text];
  });
