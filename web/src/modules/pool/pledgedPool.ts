import type { ReserveConfig } from "@weir/sdk/actions/poolCalls";
import { idToHex, poolIdOf, reserveOf } from "@weir/sdk/codec/ids";
import { capAsKept } from "@weir/sdk/math/settings";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, stringToHex, zeroAddress } from "viem";
import type { Pool } from "@/modules/pools/pool.ts";
import type { WholePool } from "./poolDraft.ts";
import type { AssetFacts } from "./reserveDraft.ts";

/** The pool as it will be in the block of its creation, before its seeds, for words that need a pool. */
export function pledgedPool(
  creator: Address,
  name: string,
  { config, reserves }: WholePool,
  facts: AssetFacts[],
): Pool {
  const id = poolIdOf(creator, config.salt);
  const unit = facts[0]?.unit ?? "";
  const { owner, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus, dust } = config;
  const snapshot: PoolSnapshot = {
    id,
    info: {
      ...{ owner, nextOwner: zeroAddress, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus },
      ...{ dust, reserveCount: reserves.length },
    },
    unit: stringToHex(unit, { size: 32 }),
    accountBits: 0n,
    blockNumber: 0n,
    timestamp: 0n,
    reserves: reserves.map((reserve, at) => pledgedReserve(reserveOf(id, at), reserve, facts[at]!)),
  };
  return { id: idToHex(id), name, description: "", unit, account: creator, snapshot };
}

function pledgedReserve(id: bigint, config: ReserveConfig, facts: AssetFacts): ReserveSnapshot {
  const { token, oracle, ltv, liquidationThreshold, maxBonus, reserveFactor, curve, collateralCap } = config;
  return {
    ...{ id, symbol: facts.symbol, decimals: facts.decimals, walletBalance: facts.balance, allowance: facts.allowance },
    info: {
      ...{ token, oracle, ltv, liquidationThreshold, nextLiquidationThreshold: liquidationThreshold, rampEnd: 0 },
      ...{ maxBonus, reserveFactor, stopped: false, retired: false, curve, collateralCap, collateralTotal: 0n },
      ...{ supplyCap: capAsKept(config.supplyCap), borrowCap: capAsKept(config.borrowCap) },
    },
    totals: {
      ...{ supplyAssets: 0n, supplyShares: 0n, borrowAssets: 0n, borrowShares: 0n, borrowIndex: 10n ** 18n },
      ...{ feeShares: 0n, rateAtTarget: BigInt(config.initialRate) * 10n ** 14n, updatedAt: 0 },
    },
    ...{ borrowRate: 0n, supplyRate: 0n, priceLow: facts.priceLow, priceHigh: facts.priceHigh },
    position: { supplyShares: 0n, borrowShares: 0n, collateral: 0n },
  };
}
