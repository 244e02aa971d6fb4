import { maxUint256 } from "viem";

/** Token units of a cap as an event carries it; null: no cap. */
export const capOf = (cap: bigint): bigint | null => (cap === maxUint256 ? null : cap);
