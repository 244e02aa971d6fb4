import type { ReserveConfig } from "@weir/sdk/actions/poolCalls";
import { type Bound, type BoundSetting, curveBounds, riskBounds } from "@weir/sdk/math/bounds";
import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { localised } from "@/lib/format/decimal.ts";
import { readAddress } from "@/lib/readAddress.ts";
import { fieldText, type ReadField, readCap, readNumber, scales } from "./settingFields.ts";

export const riskFields = ["ltv", "liquidationThreshold", "maxBonus", "reserveFactor"] as const;
export const curveFields = ["initialRate", "targetUtilisation", "steepness", "speed", "minRate", "maxRate"] as const;
export const capFields = ["supplyCap", "borrowCap", "collateralCap"] as const;
export const textFields = ["token", "oracle", ...riskFields, ...curveFields, ...capFields, "seed"] as const;

export type NumberField = (typeof riskFields)[number] | (typeof curveFields)[number];
type CapField = (typeof capFields)[number];

/** A reserve to be listed, as typed. */
export type ReserveDraft = Record<(typeof textFields)[number], string>;

/** Never collateral until its owner says so, and a curve that moves within wide bounds. */
export const emptyReserve: ReserveDraft = {
  ...{ token: "", oracle: "", seed: "" },
  ...{ ltv: "0", liquidationThreshold: "0", maxBonus: "5", reserveFactor: "10" },
  ...{
    initialRate: "2",
    targetUtilisation: "80",
    steepness: "4",
    speed: "50",
    minRate: localised("0.1"),
    maxRate: "200",
  },
  ...{ supplyCap: "", borrowCap: "", collateralCap: "" },
};

/** A cap as its owner may have typed it, before the chain cut it to 13 bits: to three significant digits, to nearest. */
function roundCap(cap: bigint): bigint {
  if (cap === MAX_UINT256) return cap;
  const step = 10n ** BigInt(Math.max(0, `${cap}`.length - 3));
  return ((cap + step / 2n) / step) * step;
}

/** A draft with the token, the oracle and the settings of a reserve that exists. */
export function draftOf({ info, totals, decimals }: ReserveSnapshot): ReserveDraft {
  const { curve } = info;
  const rate = totals.rateAtTarget / 10n ** 14n;
  const [least, most] = [BigInt(curve.minRate), BigInt(curve.maxRate)];
  const initialRate = rate < least ? least : rate > most ? most : rate;
  const text = (name: NumberField, value: number | bigint) => fieldText(value, scales[name].decimals);
  return {
    ...{ token: info.token, oracle: info.oracle, seed: "" },
    ltv: text("ltv", info.ltv),
    liquidationThreshold: text("liquidationThreshold", info.nextLiquidationThreshold),
    maxBonus: text("maxBonus", info.maxBonus),
    reserveFactor: text("reserveFactor", info.reserveFactor),
    initialRate: text("initialRate", initialRate),
    targetUtilisation: text("targetUtilisation", curve.targetUtilisation),
    steepness: text("steepness", curve.steepness),
    speed: text("speed", curve.speed),
    minRate: text("minRate", curve.minRate),
    maxRate: text("maxRate", curve.maxRate),
    supplyCap: fieldText(roundCap(info.supplyCap), decimals),
    borrowCap: fieldText(roundCap(info.borrowCap), decimals),
    collateralCap: fieldText(info.collateralCap, decimals),
  };
}

/** What the chain says of the token and the oracle. Prices in the chain's scale. */
export type AssetFacts = {
  symbol: string;
  decimals: number;
  /** Token units: of the connected account. */
  balance: bigint;
  allowance: bigint;
  /** The token reverts where another allowance than zero is replaced. */
  refusesChange: boolean;
  unit: string;
  priceLow: bigint;
  priceHigh: bigint;
};

export type ReadReserve = {
  token: Address | null;
  oracle: Address | null;
  numbers: Record<NumberField, ReadField>;
  bounds: Record<NumberField, Bound>;
  caps: Record<CapField, ReadField>;
  /** Token units; 0: none. */
  seed: ReadField;
  /** null: a field is missing or out of bounds. */
  config: ReserveConfig | null;
};

const numberFields: readonly NumberField[] = [...riskFields, ...curveFields];
const byName = <K extends string, V>(names: readonly K[], read: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map((name) => [name, read(name)])) as Record<K, V>;

/** Reads a draft. Without facts of the token no amount of it can be read. */
export function readReserve(
  draft: ReserveDraft,
  facts: Pick<AssetFacts, "symbol" | "decimals"> | null,
  hfAtMaxBonus: number,
): ReadReserve {
  const addressIn = (text: string) => {
    const read = readAddress(text);
    return read && "address" in read ? read.address : null;
  };
  const plain = byName(numberFields, (name) => Number(readNumber(draft[name], scales[name]).value ?? 0n));
  const bounds: Record<NumberField, Bound> & Partial<Record<BoundSetting, Bound>> = {
    ...riskBounds(plain, hfAtMaxBonus),
    ...curveBounds(plain),
  };
  const numbers = byName(numberFields, (name) => readNumber(draft[name], scales[name], bounds[name]));
  const [decimals, symbol] = [facts?.decimals ?? 18, facts?.symbol ?? ""];
  const caps = byName(capFields, (name) => readCap(draft[name], decimals, symbol));
  const typed = readNumber(draft.seed, { decimals, suffix: symbol });
  const seed = draft.seed.trim() === "" ? { ...typed, value: 0n, problem: "" } : typed;
  const [token, oracle] = [addressIn(draft.token), addressIn(draft.oracle)];
  const isWhole = [...Object.values(numbers), ...Object.values(caps), seed].every(
    ({ value, problem }) => value !== null && problem === "",
  );
  const at = (name: NumberField) => Number(numbers[name].value);
  const config =
    token && oracle && facts && isWhole
      ? {
          ...{ token, oracle, ltv: at("ltv"), liquidationThreshold: at("liquidationThreshold") },
          ...{ maxBonus: at("maxBonus"), reserveFactor: at("reserveFactor"), initialRate: at("initialRate") },
          curve: {
            ...{ targetUtilisation: at("targetUtilisation"), steepness: at("steepness"), speed: at("speed") },
            ...{ minRate: at("minRate"), maxRate: at("maxRate") },
          },
          ...{ supplyCap: caps.supplyCap.value!, borrowCap: caps.borrowCap.value! },
          collateralCap: caps.collateralCap.value!,
        }
      : null;
  return { token, oracle, numbers, bounds, caps, seed, config };
}
