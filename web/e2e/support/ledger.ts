import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { EventType } from "@weir/sdk/codec/ledger";
import { type Address, isAddressEqual, parseEventLogs } from "viem";

import { chain, poolNamed } from "./chain.ts";

/** One thing that happened to an account, read from the chain's own log and named as the indexer names it. */
export type Entry = {
  type: EventType;
  poolId: string;
  reserveId: string;
  account: string;
  caller: string;
  receiver: string | null;
  assets: string;
  shares: string;
  block: number;
  logIndex: number;
  timestamp: number;
  transaction: string;
};

/** Σ paid in − Σ paid out by reserve. */
export type Principals = Map<bigint, { supply: bigint; borrow: bigint }>;

const types = {
  Supplied: "supply",
  Withdrawn: "withdraw",
  CollateralSupplied: "supplyCollateral",
  CollateralWithdrawn: "withdrawCollateral",
  Borrowed: "borrow",
  Repaid: "repay",
} as const;

/** What the core has logged of the account, oldest first. */
export async function ledgerOf(account: Address): Promise<Entry[]> {
  const [client, { core }] = await Promise.all([chain(), poolNamed("Core")]);
  const logs = parseEventLogs({
    abi: lendingPoolsAbi,
    eventName: [...(Object.keys(types) as (keyof typeof types)[]), "CollateralSet"],
    logs: await client.getLogs({ address: core, fromBlock: 0n }),
  }).filter(({ args }) => isAddressEqual(args.account, account));

  const blocks = [...new Set(logs.map(({ blockNumber }) => blockNumber))];
  const times = new Map(
    await Promise.all(
      blocks.map(async (blockNumber) => [blockNumber, (await client.getBlock({ blockNumber })).timestamp] as const),
    ),
  );
  return logs.map(({ eventName, args, blockNumber, logIndex, transactionHash }) => ({
    type: eventName === "CollateralSet" ? (args.enabled ? "enableCollateral" : "disableCollateral") : types[eventName],
    poolId: idToHex(poolOf(args.reserve)),
    reserveId: idToHex(args.reserve),
    account: args.account.toLowerCase(),
    caller: args.caller.toLowerCase(),
    receiver: "receiver" in args ? args.receiver.toLowerCase() : null,
    assets: "assets" in args ? args.assets.toString() : "0",
    shares: "shares" in args ? args.shares.toString() : "0",
    block: Number(blockNumber),
    logIndex,
    timestamp: Number(times.get(blockNumber)),
    transaction: transactionHash,
  }));
}

const signs: Partial<Record<EventType, { supply: bigint; borrow: bigint }>> = {
  supply: { supply: 1n, borrow: 0n },
  withdraw: { supply: -1n, borrow: 0n },
  borrow: { supply: 0n, borrow: 1n },
  repay: { supply: 0n, borrow: -1n },
};

export function principalsOf(entries: readonly Entry[]): Principals {
  const sums: Principals = new Map();
  for (const { type, reserveId, assets } of entries) {
    const sign = signs[type];
    if (!sign) continue;
    const was = sums.get(BigInt(reserveId)) ?? { supply: 0n, borrow: 0n };
    const supply = was.supply + sign.supply * BigInt(assets);
    sums.set(BigInt(reserveId), { supply, borrow: was.borrow + sign.borrow * BigInt(assets) });
  }
  return sums;
}
