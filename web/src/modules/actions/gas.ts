import type { Call } from "./plan.ts";

/** The state may take another path when it is mined (interest, a first touch): a quarter more gas than it takes now. */
export const withRoom = (gas: bigint): bigint => (gas * 5n) / 4n;

/** The least gas that a call takes, however warm its storage is; what nobody can estimate before the approval is mined. */
const LEAST = { approval: 24_000n, action: 45_000n };

/**
 * Gas that the wallet must be able to pay for before the calls can be sent; a lower bound. `first`: the estimate for the
 * first of them, where there is one.
 */
export const gasOf = (calls: readonly Call[], first: bigint | null): bigint =>
  calls.reduce((sum, { functionName }, at) => {
    const least = functionName === "approve" ? LEAST.approval : LEAST.action;
    return sum + (at === 0 && first !== null ? withRoom(first) : least);
  }, 0n);
