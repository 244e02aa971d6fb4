import type { Call } from "./call.ts";

/** A gas limit a quarter above the estimate: interest or a first touch of storage may cost more when the call is mined. */
export const withRoom = (gas: bigint): bigint => (gas * 5n) / 4n;

/** Gas that a call takes at the least, on warm storage; an action cannot be estimated before its approval is mined. */
const LEAST = { approval: 24_000n, action: 45_000n };

/**
 * The gas of all calls together. `measured`: what each call uses, by a simulation or an estimate; null or absent: a lower
 * bound is taken. The sum is exact only as far as every call was measured.
 */
export const gasOf = (calls: readonly Call[], measured: readonly (bigint | null)[]): bigint =>
  calls.reduce((sum, { functionName }, at) => {
    const least = functionName === "approve" ? LEAST.approval : LEAST.action;
    return sum + (measured[at] ?? least);
  }, 0n);
