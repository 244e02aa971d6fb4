import type { Address, Hex } from "viem";
import { lendingPoolsAbi } from "../abi.ts";
import { bitsOf, type PoolSnapshot } from "../math/snapshot.ts";
import { mulDivDown, WAD } from "../math/wad.ts";
import type { LiquidateCall } from "./call.ts";

/** What a liquidator repays and takes. Amounts in token units. */
export type Liquidation = {
  /** The account that is liquidated. */
  account: Address;
  debtReserve: bigint;
  collateralReserve: bigint;
  /** Takes the lent deposit; false: the collateral that is not lent. */
  fromSupply: boolean;
  /** What is taken stays a deposit in the core, where the reserve has too little idle liquidity to pay it out. */
  inside: boolean;
  /** The most that the liquidator pays, of the debt's token. */
  maxRepaid: bigint;
  /** The least that the liquidator accepts, of the collateral's token. */
  minSeized: bigint;
  receiver: Address;
};

const NO_DATA: Hex = "0x";

/** The call of the core that liquidates, without a callback. */
export const liquidateCall = (core: Address, liquidation: Liquidation): LiquidateCall => ({
  kind: "liquidate",
  abi: lendingPoolsAbi,
  address: core,
  functionName: "liquidate",
  args: [liquidation, NO_DATA],
});

/** A debt of an account, and a deposit that backs it: what one liquidation can exchange. */
export type Pair = Pick<Liquidation, "debtReserve" | "collateralReserve" | "fromSupply">;

/** Every pair of a debt and a deposit behind it that the snapshot's account has, in the order of the reserves. */
export const liquidationPairs = (snapshot: PoolSnapshot): Pair[] => {
  const ids = snapshot.reserves.map(({ id }) => id);
  const deposits = ids.flatMap((collateralReserve) => {
    const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, collateralReserve);
    return [
      ...(hasCollateral ? [{ collateralReserve, fromSupply: false }] : []),
      ...(supplyBacksDebt ? [{ collateralReserve, fromSupply: true }] : []),
    ];
  });
  return ids
    .filter((id) => bitsOf(snapshot, id).hasDebt)
    .flatMap((debtReserve) => deposits.map((deposit) => ({ debtReserve, ...deposit })));
};

const BPS = WAD / 10_000n;

/**
 * The bonus of a liquidation at a health factor: 0 at 1 and above, from there on a straight line to `maxBonus` at `hfAtMaxBonus`, and
 * `maxBonus` below.
 * @param health WAD
 * @param maxBonus basis points, of the collateral's reserve
 * @param hfAtMaxBonus basis points, of the pool
 * @returns WAD of the repaid value, rounded down
 */
export const bonusAt = (health: bigint, maxBonus: number, hfAtMaxBonus: number): bigint => {
  if (health >= WAD) return 0n;
  const range = WAD - BigInt(hfAtMaxBonus) * BPS;
  const fall = WAD - health;
  return mulDivDown(BigInt(maxBonus) * BPS, fall < range ? fall : range, range);
};
