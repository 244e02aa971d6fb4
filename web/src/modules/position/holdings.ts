import { positionOf } from "@weir/sdk/math/health";
import { type Liquidation, liquidationOf } from "@weir/sdk/math/liquidation";
import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";

/** An account's holdings in one reserve, for display. Token units. */
export type Holding = {
  reserve: ReserveSnapshot;
  supplyAssets: bigint;
  collateral: bigint;
  debtAssets: bigint;
  /** Whether the lent deposit counts as collateral. */
  backsDebt: boolean;
  /** Whether it can be enabled as collateral. */
  canBack: boolean;
  /** null: no price of this asset leads to a liquidation. */
  liquidation: Liquidation | null;
};

const isEmpty = ({ position }: ReserveSnapshot): boolean =>
  position.supplyShares + position.borrowShares + position.collateral === 0n;

/** Whether the account has a position in the pool. Needs no prices and no arithmetic, so it is valid for any state. */
export const isIn = ({ reserves }: PoolSnapshot): boolean => reserves.some((reserve) => !isEmpty(reserve));

export function holdingsOf(snapshot: PoolSnapshot): Holding[] {
  return snapshot.reserves.flatMap((reserve) => {
    const { info } = reserve;
    if (isEmpty(reserve)) return [];
    const { supplyBacksDebt, hasDebt } = bitsOf(snapshot, reserve.id);
    return {
      reserve,
      ...positionOf(reserve),
      backsDebt: supplyBacksDebt,
      canBack: info.liquidationThreshold > 0 && !hasDebt && !info.stopped,
      liquidation: liquidationOf(snapshot, reserve.id),
    };
  });
}
