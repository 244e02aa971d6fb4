import "../src/LendingPools.ts";
import "../src/PeerDesk.ts";
import "../src/PeerLoans.ts";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { Peer } from "@weir/sdk/deployments/deployment";
import { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Abi, type Address, type Block, decodeEventLog, type Hash, isAddress } from "viem";
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
  peer?: Omit<Peer, "lens"> | undefined,
) => {
  let next = 0n;
  const contracts = [
    { name: "LendingPools", abi: lendingPoolsAbi, at: lendingPools },
    { name: "PeerDesk", abi: peerDeskAbi, at: peer?.desk },
    { name: "PeerLoans", abi: peerLoansAbi, at: peer?.loans },
  ] as const;
  const address = contracts.flatMap(({ at }) => (at === undefined ? [] : [at]));
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
        const from = contracts.find(({ at }) => at?.toLowerCase() === log.address.toLowerCase());
        if (from === undefined) throw new Error(`a log of ${log.address} was not asked for`);
        const { eventName, args } = decodeEventLog({ abi: from.abi as Abi, data, topics });
        const handler = handlers.get(`${from.name}:${eventName}`);
        if (handler === undefined) throw new Error(`${eventName} has no handler`);
        const { blockNumber, transactionHash: hash } = log;
        const { timestamp } = blocks.get(blockNumber) ?? (await client.getBlock({ blockNumber }));
        const sender = senders.get(hash) ?? (await client.getTransaction({ hash })).from;
        blocks.set(blockNumber, { number: blockNumber, timestamp });
        senders.set(hash, sender);
        const block = { number: blockNumber, timestamp };
        const event = { args: lower(args), log, block, transaction: { hash, from: sender } };
        await handler({ event, context: { db: t.db, client, chain: { id: 31_337 } } });
      }
      next = head + 1n;
      return head;
    },
  };
};
