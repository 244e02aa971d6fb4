import type { PoolPosition } from "@weir/sdk/client/getPortfolio";
import { accountBits, reserveIndex } from "@weir/sdk/codec/ids";
import { healthFactor, positionOf } from "@weir/sdk/math/health";
import { apy } from "@weir/sdk/math/interest";
import { findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { formatAmount } from "@/lib/format/amount.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import actionWords from "@/messages/actions.js";
import type { Explanation } from "@/modules/errors/explain.ts";

// How far the chain's own preview may be from what the dialog shows. The dialog's figures are some seconds or minutes old.

/** 0.1 % of an amount: at the highest rate that a curve can charge, 1,000 % a year, the interest of 52 minutes. */
const AMOUNT_PART = 1_000n;
/** Token units, for amounts so small that 0.1 % of them is nothing: each rounding moves one. */
const AMOUNT_UNITS = 3n;
/** 1 % of the health factor, the room that the largest amount leaves for prices: see ROOM in sdk/src/actions/max.ts. */
const HEALTH_PART = 100n;
/** A yearly rate may be worse by a fifth of itself and one percentage point: others lend and borrow all the time. */
const RATE_PART = 5n;
const RATE_POINT = WAD / 100n;

const { changes, figures } = actionWords;

const distance = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one);

/** `before`: an amount that the action takes to nothing has grown by the interest on what was there. */
const isNear = (shown: bigint, chain: bigint, before: bigint): boolean => {
  const most = before > shown ? before : shown;
  return distance(shown, chain) <= AMOUNT_UNITS + most / AMOUNT_PART;
};

const explain = (sentence: string): Explanation => ({
  name: "FiguresChanged",
  sentence,
  remedy: figures.remedy,
});

/**
 * Where the chain's preview ends materially elsewhere than the page's: an amount in either direction, because the
 * action may have been sent already; a health factor or a rate only where it is worse.
 */
export function previewDifference(
  before: PoolSnapshot,
  after: PoolSnapshot,
  { accountBits: bits, healthKnown, healthFactor: chainHealth, reserves }: PoolPosition,
): Explanation | null {
  for (const chain of reserves) {
    const [was, is] = [findReserve(before, chain.id), findReserve(after, chain.id)];
    const [had, has] = [positionOf(was), positionOf(is)];
    const { symbol, decimals } = was;
    for (const [key, name] of amounts) {
      if (isNear(has[key], chain[key], had[key])) continue;
      const text = (value: bigint) => `${formatAmount(value, decimals)} ${symbol}`;
      return explain(figures[name]({ chain: text(chain[key]), shown: text(has[key]) }));
    }
    const index = reserveIndex(chain.id);
    const [backs, shownBacks] = [bits, after.accountBits].map((word) => accountBits(word, index).supplyBacksDebt);
    // A deposit within the tolerance of nothing may have cleared its bit in one of the two.
    if (backs !== shownBacks && !isNear(has.supplyAssets, 0n, had.supplyAssets)) {
      const text = (yes: boolean | undefined) => (yes ? changes.yes : changes.no);
      return explain(figures.backs({ symbol, chain: text(backs), shown: text(shownBacks) }));
    }
    if (has.debtAssets !== had.debtAssets && isAbove(chain.borrowRate, is.borrowRate)) {
      const [now, shown] = [percent(chain.borrowRate), percent(is.borrowRate)];
      return explain(figures.borrowApy({ symbol, chain: now, shown }));
    }
    if (has.supplyAssets !== had.supplyAssets && isAbove(is.supplyRate, chain.supplyRate)) {
      const [now, shown] = [percent(chain.supplyRate), percent(is.supplyRate)];
      return explain(figures.supplyApy({ symbol, chain: now, shown }));
    }
  }
  const health = healthFactor(after);
  if (typeof health !== "bigint") return null;
  if (!healthKnown) return explain(figures.health({ chain: formatHealth("unreadable"), shown: formatHealth(health) }));
  return chainHealth < health - health / HEALTH_PART
    ? explain(figures.health({ chain: formatHealth(chainHealth), shown: formatHealth(health) }))
    : null;
}

const amounts = [
  ["supplyAssets", "deposit"],
  ["collateral", "collateral"],
  ["debtAssets", "debt"],
] as const;

/** By more than the tolerance of a rate. */
const isAbove = (rate: bigint, than: bigint): boolean => rate > than + than / RATE_PART + RATE_POINT;

const percent = (rate: bigint): string => formatPercent(apy(rate));
