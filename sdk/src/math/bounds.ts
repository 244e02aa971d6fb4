import type { PoolConfig, ReserveConfig, ReserveSettings } from "../actions/poolCalls.ts";

// The bounds of settings, which are the same for every pool: Bounds.sol. The core reverts with SettingOutOfBounds outside of them.

/** Both ends are allowed. In the unit of the setting. */
export type Bound = { least: bigint; most: bigint };

const BPS = 10_000n;
const MAX_RESERVE_FACTOR = 250n; // thousandths
const MAX_BONUS = 3_000n; // basis points
const MIN_DUST = 10n ** 15n; // WAD of the unit
const MAX_DUST = 10n ** 21n; // WAD of the unit
const MAX_RATE = 10n * 10n ** 18n; // WAD a year, at full utilisation
/** WAD a year of one basis point, times one hundredth of steepness. */
const RATE_STEP = 10n ** 12n;
const UINT16 = 2n ** 16n - 1n;

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

type PoolSetting = "targetHealthFactor" | "hfAtMaxBonus" | "dust";

/** Basis points, basis points, WAD of the unit. */
export const poolBounds: Record<PoolSetting, Bound> = {
  targetHealthFactor: { least: 10_100n, most: 15_000n },
  hfAtMaxBonus: { least: 8_000n, most: 9_900n },
  dust: { least: MIN_DUST, most: MAX_DUST },
};

type RiskSetting = "ltv" | "liquidationThreshold" | "maxBonus" | "reserveFactor";
type CurveSetting = "targetUtilisation" | "steepness" | "speed" | "minRate" | "maxRate" | "initialRate";
export type BoundSetting = PoolSetting | RiskSetting | CurveSetting;

/**
 * What the ltv, the liquidation threshold, the bonus and the reserve factor may be beside each other: the ltv is below the
 * threshold, and (1 + bonus) · threshold is at most the health factor of the largest bonus. Basis points, thousandths.
 */
export function riskBounds(
  { liquidationThreshold, maxBonus }: Pick<ReserveConfig, "liquidationThreshold" | "maxBonus">,
  hfAtMaxBonus: number,
): Record<RiskSetting, Bound> {
  const [threshold, bonus, product] = [BigInt(liquidationThreshold), BigInt(maxBonus), BigInt(hfAtMaxBonus) * BPS];
  const largestBonus = threshold === 0n ? MAX_BONUS : max(0n, product / threshold - BPS);
  return {
    ltv: { least: 0n, most: max(0n, threshold - 1n) },
    liquidationThreshold: { least: 0n, most: min(UINT16, product / (BPS + bonus)) },
    maxBonus: { least: 0n, most: min(MAX_BONUS, largestBonus) },
    reserveFactor: { least: 0n, most: MAX_RESERVE_FACTOR },
  };
}

/** What the curve and the first rate may be beside each other. Units as in Types.sol: basis points, hundredths. */
export function curveBounds(curve: Pick<ReserveConfig["curve"], "steepness" | "minRate" | "maxRate">) {
  const [steepness, minRate, maxRate] = [BigInt(curve.steepness), BigInt(curve.minRate), BigInt(curve.maxRate)];
  const highest = min(UINT16, steepness === 0n ? UINT16 : MAX_RATE / (steepness * RATE_STEP));
  return {
    targetUtilisation: { least: 1n, most: BPS - 1n },
    steepness: { least: 100n, most: UINT16 },
    speed: { least: 0n, most: UINT16 },
    minRate: { least: 1n, most: maxRate },
    maxRate: { least: max(1n, minRate), most: highest },
    initialRate: { least: minRate, most: maxRate },
  } satisfies Record<CurveSetting, Bound>;
}

/** A setting that the core would refuse, with what it may be. */
export type OutOfBounds = Bound & { setting: BoundSetting; value: bigint };

type Values = Partial<Record<BoundSetting, number | bigint>>;

const outside = (values: Values, bounds: Partial<Record<BoundSetting, Bound>>): OutOfBounds[] =>
  (Object.entries(bounds) as [BoundSetting, Bound][]).flatMap(([setting, { least, most }]) => {
    const value = BigInt(values[setting] ?? 0);
    return value < least || value > most ? [{ setting, value, least, most }] : [];
  });

/** Every setting of the pool that is out of its bounds. */
export const poolOutOfBounds = (config: PoolConfig): OutOfBounds[] => outside(config, poolBounds);

/** Every setting of the reserve that is out of its bounds. */
export const reserveOutOfBounds = (config: ReserveConfig, hfAtMaxBonus: number): OutOfBounds[] => {
  const { curve, initialRate } = config;
  return [
    ...outside(config, riskBounds(config, hfAtMaxBonus)),
    ...outside({ ...curve, initialRate }, curveBounds(curve)),
  ];
};

/** Every setting of a change that is out of its bounds. */
export const settingsOutOfBounds = (settings: ReserveSettings, maxBonus: number, hfAtMaxBonus: number): OutOfBounds[] =>
  outside({ ...settings, maxBonus }, riskBounds({ ...settings, maxBonus }, hfAtMaxBonus));
