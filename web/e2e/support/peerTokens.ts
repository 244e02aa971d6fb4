import { parseUnits, zeroAddress } from "viem";
import { balanceOf, type Keyed } from "./person.ts";
import { reserveIn, snapshotOf } from "./testClient.ts";

export const usdcOf = (text: string): bigint => parseUnits(text, 6);

/** The two reserves that the offers of these tests are about, as they are now. */
export async function reserves() {
  const snapshot = await snapshotOf(zeroAddress);
  return { usdc: reserveIn(snapshot, "USDC"), weth: reserveIn(snapshot, "WETH") };
}

/** What somebody has of USDC in the wallet now, token units. */
export const dollarsOf = async (who: Keyed): Promise<bigint> => (await purseOf(who))[0];

/** What somebody has of the two in the wallet now, token units: USDC, WETH. */
export async function purseOf({ account }: Keyed): Promise<readonly [usdc: bigint, weth: bigint]> {
  const { usdc, weth } = await reserves();
  return Promise.all([balanceOf(usdc.info.token, account), balanceOf(weth.info.token, account)]);
}
