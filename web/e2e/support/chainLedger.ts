import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { EntryType } from "@weir/sdk/codec/ledger";
import { type Address, isAddressEqual, parseEventLogs } from "viem";

import { chain, poolNamed } from "./testClient.ts";

/** One event of an account, read from the chain's log and named like the indexer's. */
export type Entry = {
  type: EntryType;
  poolId: string;
  reserveId: string;
  account: string;
  side: "supply" | "borrow" | "collateral" | null;
  actor: string;
  counterparty: string | null;
  deltaAssets: string;
  deltaShares: string;
  block: number;
  logIndex: number;
  timestamp: number;
  transaction: string;
};

/** Σ paid in − Σ paid out by reserve. */
export type Principals = Map<bigint, { supply: bigint; borrow: bigint }>;

/** What an event does to a balance: which side, and whether it raises it. */
const effects = {
  Supplied: { type: "supply", side: "supply", sign: 1n },
  Withdrawn: { type: "withdraw", side: "supply", sign: -1n },
  CollateralSupplied: { type: "supplyCollateral", side: "collateral", sign: 1n },
  CollateralWithdrawn: { type: "withdrawCollateral", side: "collateral", sign: -1n },
  Borrowed: { type: "borrow", side: "borrow", sign: 1n },
  Repaid: { type: "repay", side: "borrow", sign: -1n },
} as const;

/** The core's log entries of the account, oldest first. */
export async function ledgerOf(account: Address): Promise<Entry[]> {
  const [client, { core }] = await Promise.all([chain(), poolNamed("Core")]);
  const logs = parseEventLogs({
    abi: lendingPoolsAbi,
    eventName: [...(Object.keys(effects) as (keyof typeof effects)[]), "CollateralSet"],
    logs: await client.getLogs({ address: core, fromBlock: 0n }),
  }).filter(({ args }) => isAddressEqual(args.account, account));

  const blocks = [...new Set(logs.map(({ blockNumber }) => blockNumber))];
  const times = new Map(
    await Promise.all(
      blocks.map(async (blockNumber) => [blockNumber, (await client.getBlock({ blockNumber })).timestamp] as const),
    ),
  );
  return logs.map(({ eventName, args, blockNumber, logIndex, transactionHash }) => {
    const { type, side, sign } =
      eventName === "CollateralSet"
        ? { type: args.enabled ? ("enableCollateral" as const) : ("disableCollateral" as const), side: null, sign: 0n }
        : effects[eventName];
    const assets = "assets" in args ? sign * args.assets : 0n;
    return {
      type,
      poolId: idToHex(poolOf(args.reserve)),
      reserveId: idToHex(args.reserve),
      account: args.account.toLowerCase(),
      side,
      actor: args.caller.toLowerCase(),
      counterparty: "receiver" in args ? args.receiver.toLowerCase() : null,
      deltaAssets: assets.toString(),
      // Unlent collateral has no shares: its token units.
      deltaShares: ("shares" in args ? sign * args.shares : assets).toString(),
      block: Number(blockNumber),
      logIndex,
      timestamp: Number(times.get(blockNumber)),
      transaction: transactionHash,
    };
  });
}

export function principalsOf(entries: readonly Entry[]): Principals {
  const sums: Principals = new Map();
  for (const { side, reserveId, deltaAssets } of entries) {
    if (side !== "supply" && side !== "borrow") continue;
    const was = sums.get(BigInt(reserveId)) ?? { supply: 0n, borrow: 0n };
    sums.set(BigInt(reserveId), { ...was, [side]: was[side] + BigInt(deltaAssets) });
  }
  return sums;
}
