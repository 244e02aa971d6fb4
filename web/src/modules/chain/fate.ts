import { isSilence } from "@weir/sdk/transport/silence";
import {
  BaseError,
  type Client,
  type Hex,
  isAddressEqual,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from "viem";
import { getBlock, getBlockNumber, getTransaction, getTransactionCount, getTransactionReceipt } from "viem/actions";
import type { Sent } from "./sent.ts";

/** The state of a transaction on the chain. `by`: the transaction that used its nonce; null: the node cannot tell. */
export type Fate =
  | { kind: "waiting"; nonce: Sent["nonce"] }
  /** The node does not have it, and its nonce is unused. */
  | { kind: "missing"; nonce: Sent["nonce"] }
  /** `partial`: of a batch, of which only a part took effect. */
  | { kind: "mined"; hash: Hex; block: bigint; reverted: boolean; partial?: boolean }
  /** The wallet has given it up. */
  | { kind: "dropped" }
  | { kind: "cancelled" | "replaced"; by: Hex | null; block: bigint | null };

type Asked = Pick<Sent, "first" | "hash" | "account" | "to" | "data" | "value" | "nonce">;
type Found = { hash: Hex; from: Hex; to: Hex | null; input: Hex; value: bigint; nonce: number };

/**
 * Asks the node for the state of a transaction, also if the wallet replaced it: a sped-up copy has another hash, and a
 * cancellation is an empty payment to oneself. Both use its nonce.
 * @throws where the node does not answer
 */
export async function fateOf(client: Client, asked: Asked): Promise<Fate> {
  const { account, first, hash } = asked;
  for (const known of new Set([hash, first])) {
    const mined = await receiptOf(client, known);
    if (mined) return mined;
  }
  const [pending, used] = await Promise.all([
    orNull(getTransaction(client, { hash: first }), TransactionNotFoundError),
    getTransactionCount(client, { address: account }),
  ]);
  const nonce = pending && isAddressEqual(pending.from, account) ? { at: pending.nonce, sure: true } : asked.nonce;
  // It is mined, and its receipt is not available yet.
  if (typeof pending?.blockNumber === "bigint") return { kind: "waiting", nonce };

  const others = nonce.sure ? [nonce.at] : range(nonce.at, Math.min(used, nonce.at + WIDTH));
  for (const at of others) {
    if (at >= used) break;
    const other = await usedBy(client, account, at);
    if (other === undefined) break;
    const mined = other && other.hash !== first ? await receiptOf(client, other.hash) : null;
    if (other && mined && isCopy(other, asked)) return mined;
    // It is mined after all; the next poll finds its receipt.
    if (other && !mined) return { kind: "waiting", nonce };
    const kind = other && isEmpty(other) ? "cancelled" : "replaced";
    if (nonce.sure || kind === "cancelled") return { kind, by: other?.hash ?? null, block: mined?.block ?? null };
  }
  return { kind: pending ? "waiting" : "missing", nonce };
}

/** How many nonces are searched when the transaction's nonce is unknown. */
const WIDTH = 8;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);

const isCopy = (other: Found, { to, data, value }: Asked): boolean =>
  other.to !== null && isAddressEqual(other.to, to) && other.input === data && other.value === value;

/** Wallets cancel by an empty payment to oneself. */
const isEmpty = ({ from, to, value }: Found): boolean => to !== null && isAddressEqual(to, from) && value === 0n;

async function receiptOf(client: Client, hash: Hex): Promise<Extract<Fate, { kind: "mined" }> | null> {
  const receipt = await orNull(getTransactionReceipt(client, { hash }), TransactionReceiptNotFoundError);
  return receipt && { kind: "mined", hash, block: receipt.blockNumber, reverted: receipt.status === "reverted" };
}

/**
 * Finds the account's mined transaction with that nonce: in the first block after which the account's transaction count
 * exceeds the nonce. null: the node has no state that old. undefined: the nonce is unused.
 */
async function usedBy(client: Client, account: Hex, nonce: number): Promise<Found | null | undefined> {
  const hadUsed = async (blockNumber: bigint) =>
    (await getTransactionCount(client, { address: account, blockNumber })) > nonce;
  try {
    let high = await getBlockNumber(client, { cacheTime: 0 });
    // A reorganisation, or a node that is behind the node that was asked before.
    if (!(await hadUsed(high))) return undefined;
    let low = high;
    // Searches backwards in growing steps: the block is usually recent, and few nodes keep old state.
    for (let step = 1n; low > 0n; step *= 2n) {
      low = low > step ? low - step : 0n;
      if (!(await hadUsed(low))) break;
      high = low;
    }
    while (high - low > 1n) {
      const middle = (low + high) / 2n;
      if (await hadUsed(middle)) high = middle;
      else low = middle;
    }
    const { transactions } = await getBlock(client, { blockNumber: high, includeTransactions: true });
    return transactions.find((one) => one.nonce === nonce && isAddressEqual(one.from, account)) ?? null;
  } catch (error) {
    if (!(error instanceof BaseError) || isSilence(error)) throw error;
    return null;
  }
}

/** null for the error that means "not found". */
async function orNull<T>(asked: Promise<T>, none: new (...args: never[]) => Error): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof none) return null;
    throw error;
  }
}
