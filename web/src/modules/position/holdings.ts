import { positionOf } from "@weir/sdk/math/health";
import { type Liquidation, liquidationOf } from "@weir/sdk/math/liquidation";
import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";

/** What an account has in one reserve, ready to be listed. Token units. */
export type Holding = {
  reserve: ReserveSnapshot;
  supplyAssets: bigint;
  collateral: bigint;
  debtAssets: bigint;
  /** The lent deposit counts as collateral. */
  backsDebt: boolean;
  /** Whether that can be switched on. */
  canBack: boolean;
  /** null: its price cannot bring it to that. */
  liquidation: Liquidation | null;
};

const isEmpty = ({ position }: ReserveSnapshot): boolean =>
  position.supplyShares + position.borrowShares + position.collateral === 0n;

/** Whether the account has anything in the pool. Reckons nothing, so it holds where no price or number makes sense. */
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
