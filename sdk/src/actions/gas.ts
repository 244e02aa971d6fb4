import type { Call } from "./call.ts";

/** A gas limit a quarter above the estimate: interest or a first touch of storage may cost more when the call is mined. */
export const withRoom = (gas: bigint): bigint => (gas * 5n) / 4n;

/** Gas that a call takes at the least, on warm storage; an action cannot be estimated before its approval is mined. */
const LEAST = { approval: 24_000n, action: 45_000n };

/**
 * A lower bound of the gas that the account pays for all calls. `first`: the estimate of the first call, or null without
 * one.
 */
export const gasOf = (calls: readonly Call[], first: bigint | null): bigint =>
  calls.reduce((sum, { functionName }, at) => {
    const least = functionName === "approve" ? LEAST.approval : LEAST.action;
    return sum + (at === 0 && first !== null ? withRoom(first) : least);
  }, 0n);
