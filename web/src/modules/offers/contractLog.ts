import { type Address, type Client, type Hex, numberToHex, type RpcLog } from "viem";

/** How often a range that the node refuses is halved: into 64 parts at most. */
const HALVINGS = 6;
/** Blocks that another chain may still replace: they are read again. */
export const REPLACEABLE = 64n;

/**
 * What a contract logged from a block on until another, in order. Nodes limit the blocks of a request: a range that is refused is halved.
 * @throws what the node throws
 */
export async function readLogs(
  client: Client,
  where: { address: Address; topics?: (Hex | Hex[] | null)[] },
  from: bigint,
  to: bigint | "latest",
  head: bigint,
  halvings = HALVINGS,
): Promise<RpcLog[]> {
  const { address, topics = [] } = where;
  const [fromBlock, toBlock] = [numberToHex(from), to === "latest" ? to : numberToHex(to)];
  try {
    return await client.request({
      method: "eth_getLogs",
      params: [{ address, fromBlock, toBlock, topics: topics as Hex[] }],
    });
  } catch (error) {
    const last = to === "latest" ? head : to;
    if (halvings === 0 || from >= last) throw error;
    const middle = (from + last) / 2n;
    // One after the other: a node that answers nothing is asked seven times, not 64.
    const first = await readLogs(client, where, from, middle, head, halvings - 1);
    return [...first, ...(await readLogs(client, where, middle + 1n, to, head, halvings - 1))];
  }
}

/** A contract's log from one block to the head; it only grows. */
export type FollowedLog = { from: bigint; to: bigint; logs: RpcLog[] };

/** The log from `from` to the head: of what is known only the blocks that are new or may have been replaced are read. */
export async function followLog(
  client: Client,
  where: { address: Address; topics?: Hex[][] },
  { from, head }: { from: bigint; head: bigint },
  known: FollowedLog | undefined,
): Promise<FollowedLog> {
  const start = known && known.from <= from ? known.from : from;
  const reached = known && known.from <= from ? (known.to < head ? known.to : head) - REPLACEABLE : from;
  const again = reached > start ? reached : start;
  const kept = known?.logs.filter(({ blockNumber }) => blockNumber !== null && BigInt(blockNumber) < again) ?? [];
  const read = await readLogs(client, where, again, "latest", head);
  return { from: start, to: head, logs: again === start ? read : [...kept, ...read] };
}

/** Changes with every event: what it names has to be read again. */
export const versionOf = (logs: readonly RpcLog[]): string => {
  const last = logs.at(-1);
  return last ? `${last.blockHash} ${last.logIndex}` : "";
};

/** What the indexer has of it, whose newest block is `indexed`. */
export const reachedBy = (logs: readonly RpcLog[], indexed: bigint | undefined): RpcLog[] =>
  logs.filter(({ blockNumber }) => indexed !== undefined && blockNumber !== null && BigInt(blockNumber) <= indexed);
