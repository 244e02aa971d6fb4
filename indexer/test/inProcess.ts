import "../src/LendingPools.ts";
import "../src/PeerDesk.ts";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, type Block, decodeEventLog, type Hash, isAddress } from "viem";
import type { connect } from "./anvilClient.ts";
import type { TestDb } from "./db.ts";
import { handlers } from "./registry.ts";

/** Addresses in lower case, as Ponder hands them to a handler. */
const lower = (value: unknown): unknown => {
  if (typeof value === "string") return isAddress(value, { strict: false }) ? value.toLowerCase() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lower(inner)]));
};

/** Runs the handlers on a chain's logs, without Ponder's process: for rows at once, and for SQL over them. */
export const indexInProcess = (
  t: TestDb,
  client: ReturnType<typeof connect>,
  lendingPools: Address,
  desk?: Address | undefined,
) => {
  let next = 0n;
  const address = [lendingPools, ...(desk === undefined ? [] : [desk])];
  const isDesk = (log: { address: Address }) => log.address.toLowerCase() === desk?.toLowerCase();
  return {
    /** Indexes up to the last block. @returns its number */
    catchUp: async (): Promise<bigint> => {
      const head = await client.getBlockNumber({ cacheTime: 0 });
      // Nodes refuse a span that ends before it begins.
      const logs = head < next ? [] : await client.getLogs({ address, fromBlock: next, toBlock: head });
      const blocks = new Map<bigint, Pick<Block, "number" | "timestamp">>();
      const senders = new Map<Hash, Address>();
      for (const log of logs) {
        const { data, topics } = log;
        const { eventName, args } = isDesk(log)
          ? decodeEventLog({ abi: peerDeskAbi, data, topics })
          : decodeEventLog({ abi: lendingPoolsAbi, data, topics });
        const handler = handlers.get(`${isDesk(log) ? "PeerDesk" : "LendingPools"}:${eventName}`);
        if (handler === undefined) throw new Error(`${eventName} has no handler`);
        const { blockNumber, transactionHash: hash } = log;
        const { timestamp } = blocks.get(blockNumber) ?? (await client.getBlock({ blockNumber }));
        const from = senders.get(hash) ?? (await client.getTransaction({ hash })).from;
        blocks.set(blockNumber, { number: blockNumber, timestamp });
        senders.set(hash, from);
        const block = { number: blockNumber, timestamp };
        const event = { args: lower(args), log, block, transaction: { hash, from } };
        await handler({ event, context: { db: t.db, client, chain: { id: 31_337 } } });
      }
      next = head + 1n;
      return head;
    },
  };
};
