import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";
import { type Address, formatEther, formatGwei } from "viem";
import { type Client, connect, type Target } from "../target.ts";

/** One node, with a client that asks no other. */
export type Node = { url: string; client: Client };

/** The state of the chain and of the signer on which all nodes agree. Amounts in wei. */
export type SignerState = { balance: bigint; nonce: number; baseFee: bigint; suggestedTip: bigint };

/** Connects to each node on its own. Throws unless each is on the target's chain. */
export const connectEach = ({ rpcUrl, others = [], chainId }: Target): Promise<Node[]> =>
  Promise.all([rpcUrl, ...others].map(async (url) => ({ url, client: await connect({ rpcUrl: url, chainId }) })));

/** Blocks below the lowest head at which all nodes must have the same block. */
const settled = 5;

/** Asks every node, and throws a Failure where one contradicts the first. */
export async function crossCheck(nodes: Node[], signer: Address): Promise<SignerState> {
  const heads = await Promise.all(nodes.map(({ client }) => client.getBlock({ blockTag: "latest" })));
  const common = Math.max(0, Math.min(...heads.map(({ number }) => Number(number))) - settled);
  const answers = await Promise.all(
    nodes.map(async ({ url, client }, index) => {
      const baseFee = heads[index]?.baseFeePerGas;
      if (baseFee === null || baseFee === undefined) {
        throw new Failure(`${shown(url)}: its blocks name no base fee. Weir needs a chain with the rules of Cancun.`);
      }
      const [balance, nonce, { hash }] = await Promise.all([
        client.getBalance({ address: signer }),
        client.getTransactionCount({ address: signer, blockTag: "pending" }),
        client.getBlock({ blockNumber: BigInt(common) }),
      ]);
      return { url, balance, nonce, baseFee, hash };
    }),
  );
  const [first, ...others] = answers;
  if (!first) throw new Error("The target names no node.");
  for (const other of others) {
    const differ = (what: string, of: (one: (typeof answers)[number]) => string) => {
      throw new Failure(
        `${shown(first.url)} and ${shown(other.url)} do not agree on ${what}: ${of(first)} and ${of(other)}. One of them is wrong or behind: find out which, and name only nodes that you trust.`,
      );
    };
    if (other.hash !== first.hash) differ(`block ${common}`, ({ hash }) => hash);
    if (other.balance !== first.balance) differ(`the balance of ${signer}`, ({ balance }) => formatEther(balance));
    if (other.nonce !== first.nonce) differ(`the nonce of ${signer}`, ({ nonce }) => `${nonce}`);
    // From one block to the next it changes by an eighth at most.
    if (other.baseFee > 2n * first.baseFee || first.baseFee > 2n * other.baseFee)
      differ("the base fee", ({ baseFee }) => `${formatGwei(baseFee)} gwei`);
  }
  const suggestedTip = await nodes[0]!.client.estimateMaxPriorityFeePerGas();
  return { balance: first.balance, nonce: first.nonce, baseFee: first.baseFee, suggestedTip };
}
