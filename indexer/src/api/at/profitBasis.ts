import type { EntryType } from "@weir/sdk/codec/ledger";

/** A change of a balance with what it was worth: WAD of the unit at the price after its block; null: that price is unknown. */
export type Valued = {
  type: string;
  deltaAssets: bigint;
  interest: bigint;
  value: bigint | null;
  interestValue: bigint | null;
};

/**
 * What a balance cost and brought, WAD of the pool's unit; null: a price that it needs is unknown. With the balance's value V now and the
 * interest i that has accrued since its last row at today's price, both of them at once:
 *
 *   V − paid = (interest + i) + (realised + V − cost − i) + taken
 *
 * which are interest, price and liquidations. Of a debt every figure is what was received or is owed: its profit is the negative.
 */
export type ProfitBasis = {
  /** Token units after the last row. */
  assets: bigint;
  /** What was paid in less what was paid out. */
  paid: bigint | null;
  /** What others took of it, or paid of it, without the account's doing: below 0. */
  taken: bigint | null;
  /** Of what is there now, by average cost; interest cost what it was worth when it was booked. */
  cost: bigint | null;
  interest: bigint | null;
  /** By what left: its value less its average cost. */
  realised: bigint | null;
};

/** What happens to an account by a liquidator, a taker or a write-off. */
const FORCED = new Set<string>(["liquidated", "seized", "silentTaken", "writeOff"] satisfies EntryType[]);

const add = (a: bigint | null, b: bigint | null): bigint | null => (a === null || b === null ? null : a + b);

/** The figures of one balance after its changes, the oldest first. */
export const profitBasis = (changes: readonly Valued[]): ProfitBasis => {
  const sum: ProfitBasis = { assets: 0n, paid: 0n, taken: 0n, cost: 0n, interest: 0n, realised: 0n };
  for (const { type, deltaAssets, interest, value, interestValue } of changes) {
    sum.interest = add(sum.interest, interestValue);
    sum.cost = add(sum.cost, interestValue);
    sum.assets += interest;
    if (FORCED.has(type)) sum.taken = add(sum.taken, value);
    else sum.paid = add(sum.paid, value);
    if (deltaAssets >= 0n) {
      sum.assets += deltaAssets;
      sum.cost = add(sum.cost, value);
      continue;
    }
    const left = sum.assets + deltaAssets;
    // An empty balance has no cost, even where an earlier price is unknown: the next deposit starts a new average.
    const cost: bigint | null = left <= 0n ? 0n : sum.cost === null ? null : (sum.cost * left) / sum.assets;
    const spent: bigint | null = sum.cost === null || cost === null ? null : sum.cost - cost;
    sum.realised = value === null || spent === null ? null : add(sum.realised, -value - spent);
    sum.assets = left;
    sum.cost = cost;
  }
  return sum;
};
