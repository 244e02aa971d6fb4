import type { reserve } from "ponder:schema";
import { type Columns, found, shown, sorted } from "./column.ts";

/** Settings, as they are in force after the last event. */
export const reserveColumns = {
  id: sorted("Hex", "The reserve's id: its pool's id with its index in the lowest byte."),
  poolId: found("Hex", "The pool that lists it."),
  index: sorted("Int", "Its place in the pool, from 0."),
  token: sorted("Address", "The token's contract."),
  symbol: sorted("String", "The token's symbol, as its contract names it."),
  name: shown("String", "The token's name, as its contract names it."),
  decimals: shown("Int", "Decimals of the token: 10^decimals token units are one token."),
  oracle: found("Address", "The contract that gives the token's price band."),
  ltv: found("Int", "Basis points: how much may be borrowed against it, of its low price; 0 while stopped."),
  resumedLtv: sorted("Int", "Basis points: the ltv after the stop; null: the reserve is not stopped."),
  liquidationThreshold: found(
    "Int",
    "Basis points: the final liquidation threshold. `liquidationThresholdNow` is the one in force during a fall.",
  ),
  rampFrom: shown("Int", "Basis points: where the last fall of the liquidation threshold began."),
  rampEnd: shown(
    "Seconds",
    "When the last fall of the liquidation threshold ends, seconds since 1970; 0: there was none.",
  ),
  maxBonus: shown("Int", "Basis points: the largest bonus of a liquidator."),
  reserveFactor: found("Int", "Thousandths of the borrowers' interest that the pool keeps."),
  targetUtilisation: shown("Int", "Basis points: the utilisation that the rate at target moves towards."),
  steepness: shown("Int", "Hundredths: the rate at full utilisation is this many times the rate at target."),
  speed: shown("Int", "Hundredths a year: how fast the rate at target moves."),
  minRate: shown("Int", "Basis points a year: the lowest rate at target."),
  maxRate: shown("Int", "Basis points a year: the highest rate at target."),
  supplyCap: sorted("BigInt", "Token units: the most that may be supplied in all; null: no cap."),
  borrowCap: sorted("BigInt", "Token units: the most that may be borrowed in all; null: no cap."),
  collateralCap: sorted("BigInt", "Token units: the most unlent collateral in all; null: no cap."),
  stopped: found("Boolean", "The reserve refuses every action that adds risk."),
  retired: found("Boolean", "A write-off took all of its assets: no interest, exits only."),
  silentSince: shown("Seconds", "First mark of an unreadable price, seconds since 1970; 0: the price was readable."),
  silentLast: shown("Seconds", "Last mark of an unreadable price, seconds since 1970; 0: the price was readable."),
  listedAt: sorted("Seconds", "When it was listed, seconds since 1970."),
  listedBlock: sorted("Int", "Block in which it was listed."),
} satisfies Columns<typeof reserve.$inferSelect>;

/** A token, whatever the pools do with it. */
export const assetColumns = {
  token: sorted("Address", "The token's contract."),
  symbol: sorted("String", "The token's symbol, as its contract names it."),
  name: shown("String", "The token's name, as its contract names it."),
  decimals: shown("Int", "Decimals of the token: 10^decimals token units are one token."),
} satisfies Columns<typeof reserve.$inferSelect>;
