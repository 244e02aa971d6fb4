import { positionOf } from "@weir/contracts/math/health";
import { type Liquidation, liquidationOf } from "@weir/contracts/math/liquidation";
import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/contracts/math/snapshot";

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

export function holdingsOf(snapshot: PoolSnapshot): Holding[] {
  return snapshot.reserves.flatMap((reserve) => {
    const { position, info } = reserve;
    if (position.supplyShares + position.borrowShares + position.collateral === 0n) return [];
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
