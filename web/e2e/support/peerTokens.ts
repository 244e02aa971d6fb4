import { parseUnits, zeroAddress } from "viem";
import { reserveIn, snapshotOf } from "./testClient.ts";

export const usdcOf = (text: string): bigint => parseUnits(text, 6);

/** The two reserves that the offers of these tests are about, as they are now. */
export async function reserves() {
  const snapshot = await snapshotOf(zeroAddress);
  return { usdc: reserveIn(snapshot, "USDC"), weth: reserveIn(snapshot, "WETH") };
}
