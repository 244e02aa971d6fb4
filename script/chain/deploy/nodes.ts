import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";
import { type Address, formatEther, formatGwei, type Hex } from "viem";
import { type Client, connect, type Target } from "../target.ts";

/** One node, and nobody who stands in for it. */
export type Witness = { url: string; client: Client };

/** What all nodes say of the chain and the account. Amounts in wei. */
export type Testimony = { balance: bigint; nonce: number; baseFee: bigint; suggestedTip: bigint };

/** A client for each of the nodes. Throws unless each is of the chain that is wanted. */
export const witnesses = ({ rpcUrl, others = [], chainId }: Target): Promise<Witness[]> =>
  Promise.all([rpcUrl, ...others].map(async (url) => ({ url, client: await connect({ rpcUrl: url, chainId }) })));

type Said = { url: string; hash: Hex; balance: bigint; nonce: number; baseFee: bigint };

/** How far below the head two nodes have to have the same block. */
const settled = 5n;

/** Asks every node, and throws a Failure where one says something else than the first. */
export async function hear(nodes: Witness[], signer: Address): Promise<Testimony> {
  const heads = await Promise.all(nodes.map(({ client }) => client.getBlock({ blockTag: "latest" })));
  const common =
    heads.reduce((least, { number }) => (number < least ? number : least), heads[0]?.number ?? 0n) - settled;
  const said = await Promise.all(
    nodes.map(async ({ url, client }, index): Promise<Said> => {
      const baseFee = heads[index]?.baseFeePerGas;
      if (baseFee === null || baseFee === undefined) {
        throw new Failure(`${shown(url)}: its blocks name no base fee. Weir needs a chain with the rules of Cancun.`);
      }
      const [balance, nonce, { hash }] = await Promise.all([
        client.getBalance({ address: signer }),
        client.getTransactionCount({ address: signer, blockTag: "pending" }),
        client.getBlock({ blockNumber: common > 0n ? common : 0n }),
      ]);
      return { url, balance, nonce, baseFee, hash };
    }),
  );
  const [first, ...others] = said;
  if (!first) throw new Error("There is no node.");
  for (const other of others) {
    const differ = (what: string, of: (one: Said) => string) => {
      throw new Failure(
        `${shown(first.url)} and ${shown(other.url)} do not agree on ${what}: ${of(first)} and ${of(other)}. One of them is wrong or behind: find out which, and name only nodes that you trust.`,
      );
    };
    if (other.hash !== first.hash) differ(`block ${common > 0n ? common : 0n}`, ({ hash }) => hash);
    if (other.balance !== first.balance) differ(`the balance of ${signer}`, ({ balance }) => formatEther(balance));
    if (other.nonce !== first.nonce) differ(`the nonce of ${signer}`, ({ nonce }) => `${nonce}`);
    // From one block to the next it changes by an eighth at most.
    if (other.baseFee > 2n * first.baseFee || first.baseFee > 2n * other.baseFee)
      differ("the base fee", ({ baseFee }) => `${formatGwei(baseFee)} gwei`);
  }
  const suggestedTip = await nodes[0]!.client.estimateMaxPriorityFeePerGas();
  return { balance: first.balance, nonce: first.nonce, baseFee: first.baseFee, suggestedTip };
}
