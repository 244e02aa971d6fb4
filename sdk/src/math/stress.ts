import { withTotals } from "./books.ts";
import { type HealthFactor, healthFactor } from "./health.ts";
import { accrue } from "./interest.ts";
import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "./snapshot.ts";
import { mulDivUp, WAD } from "./wad.ts";

// What becomes of an account if prices move, time passes and rates differ: nothing else happens meanwhile.

/** What is assumed, by reserve id; what is missing stays as it is. */
export type Scenario = {
  /** change of the price, basis points: −3,000 is a fall by 30 %. Above −10,000. */
  prices: ReadonlyMap<bigint, number>;
  /** seconds from the snapshot */
  seconds: bigint;
  /** the borrow rate meanwhile, WAD a year, not compounded; without one the reserve's own curve moves it */
  rates: ReadonlyMap<bigint, bigint>;
};

const BPS = 10_000n;
/** The part of a scenario is counted in these. */
export const PARTS = 1_000n;

/** A curve of steepness 1 and no drift: the rate is the rate at target, at every utilisation. */
const heldAt = (reserve: ReserveSnapshot, rate: bigint): ReserveSnapshot => ({
  ...reserve,
  info: { ...reserve.info, curve: { ...reserve.info.curve, steepness: 100, speed: 0 } },
  totals: { ...reserve.totals, rateAtTarget: rate },
});

/** Rounded against the account: the price of a debt up, of collateral down. */
const moved = (price: bigint, factor: bigint, isDebt: boolean): bigint =>
  isDebt ? mulDivUp(price, factor, BPS * PARTS) : (price * factor) / (BPS * PARTS);

/** The liquidation threshold at that time: a falling one has a straight line from now to its end, rounded up. */
function thresholdLater({ info }: ReserveSnapshot, now: bigint, then: bigint): number {
  const { liquidationThreshold: from, nextLiquidationThreshold: to } = info;
  const end = BigInt(info.rampEnd);
  if (end <= now || to >= from) return from;
  if (then >= end) return to;
  return to + Number(mulDivUp(BigInt(from - to), end - then, end - now));
}

/**
 * The snapshot in which a part of the scenario has come to be: every price has moved by that part of its change, and that
 * part of the time has passed at the scenario's rates, with falling liquidation thresholds. Both ends of a price's band
 * move alike.
 * @param parts of PARTS, not negative; more than PARTS goes beyond the scenario. A price falls to 0.01 % of itself at most
 */
export function stressed(snapshot: PoolSnapshot, { prices, seconds, rates }: Scenario, parts = PARTS): PoolSnapshot {
  const timestamp = snapshot.timestamp + (seconds * parts) / PARTS;
  const reserves = snapshot.reserves.map((before) => {
    const change = BigInt(prices.get(before.id) ?? 0) * parts;
    const factor = BPS * PARTS + change;
    const least = factor > PARTS ? factor : PARTS;
    const rate = rates.get(before.id);
    const own = rate === undefined || before.info.retired ? before : heldAt(before, rate);
    const later = withTotals(own, accrue(own.totals, own.info, timestamp));
    const isDebt = bitsOf(snapshot, before.id).hasDebt;
    return {
      ...later,
      info: { ...later.info, liquidationThreshold: thresholdLater(before, snapshot.timestamp, timestamp) },
      priceLow: moved(before.priceLow, least, isDebt),
      priceHigh: moved(before.priceHigh, least, isDebt),
    };
  });
  return { ...snapshot, timestamp, reserves };
}

export type Sample = { parts: bigint; health: HealthFactor };

const isLost = (health: HealthFactor): boolean => typeof health === "bigint" && health < WAD;

/**
 * The health factor over the parts of a scenario from 0 to `most`, in steps, and where the account first becomes
 * liquidatable: the first of PARTS at which it is, found between two steps by halving, or null. A loss that begins and ends
 * between two steps is not found.
 */
export function courseOf(
  snapshot: PoolSnapshot,
  scenario: Scenario,
  most: bigint,
  step = PARTS / 50n,
): { samples: Sample[]; crossing: bigint | null } {
  const healthAt = (parts: bigint) => healthFactor(stressed(snapshot, scenario, parts));
  const samples: Sample[] = [];
  for (let parts = 0n; parts < most; parts += step) samples.push({ parts, health: healthAt(parts) });
  samples.push({ parts: most, health: healthAt(most) });

  const at = samples.findIndex(({ health }) => isLost(health));
  if (at < 0) return { samples, crossing: null };
  let [held, lost] = [samples[at - 1]?.parts ?? -1n, samples[at]!.parts];
  while (held >= 0n && lost - held > 1n) {
    const middle = (held + lost) / 2n;
    if (isLost(healthAt(middle))) lost = middle;
    else held = middle;
  }
  return { samples, crossing: lost };
}
