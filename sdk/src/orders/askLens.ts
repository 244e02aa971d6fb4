import type { Address, Client, Hex } from "viem";
import { multicall, readContract } from "viem/actions";
import type { Peer } from "../deployments/deployment.ts";
import { peerLensAbi } from "../peerAbi.ts";
import type { ClaimSale } from "./claimSale.ts";
import type { Ad } from "./dealAd.ts";
import type { LoanOffer, LoanTerms } from "./loanOffer.ts";
import { type OrderReason, orderReasonOf } from "./orderReason.ts";
import type { SwapOrder } from "./swapOrder.ts";

/** An order as `PeerLens` judges it. A sale is judged with the terms of its loan. */
export type Judged = { signature: Hex } & (
  | { kind: "swap"; order: SwapOrder }
  | { kind: "ad"; order: Ad }
  | { kind: "offer"; order: LoanOffer }
  | { kind: "sale"; order: ClaimSale; terms: LoanTerms }
);

/** What of an order anyone could take now: token units of what its budget counts, of a sale 1; 0: nothing, for `reason`. */
export type Fillable = { fillable: bigint; reason: OrderReason | null };

const callOf = ({ desk, lens: address, loans }: Peer, judged: Judged) => {
  const lens: { address: Address; abi: typeof peerLensAbi } = { address, abi: peerLensAbi };
  const { kind, signature } = judged;
  if (kind === "swap") return { ...lens, functionName: "fillableSwap", args: [desk, judged.order, signature] } as const;
  if (kind === "ad") return { ...lens, functionName: "fillableAd", args: [desk, judged.order, signature] } as const;
  if (!loans) throw new Error("This chain has no loans.");
  return kind === "offer"
    ? ({ ...lens, functionName: "fillableOffer", args: [loans, judged.order, signature] } as const)
    : ({ ...lens, functionName: "fillableSale", args: [loans, judged.terms, judged.order, signature] } as const);
};

const fillableOf = ({ kind }: Judged, [amount, word]: readonly [amount: bigint, word: Hex]): Fillable => {
  const reason = orderReasonOf(word);
  return { fillable: reason ? 0n : kind === "sale" ? 1n : amount, reason };
};

/** @throws what the node throws; no order makes it throw */
export const askLens = async (client: Client, peer: Peer, judged: Judged): Promise<Fillable> =>
  // One call of several kinds, which the compiler does not tell apart.
  fillableOf(judged, (await readContract(client, callOf(peer, judged) as never)) as readonly [bigint, Hex]);

/** Bytes of calldata in one `eth_call`: about eight orders, so that a hostile one uses up the gas of few others. */
const CHUNK = 8_192;

/**
 * What `PeerLens` says of each order, in as few requests as there are chunks. One that is not answered with the others is asked for alone.
 * @returns in the order given; null: the node does not answer for it
 */
export async function askLensOfAll(
  client: Client,
  peer: Peer,
  judged: readonly Judged[],
): Promise<(Fillable | null)[]> {
  const contracts = judged.map((one) => callOf(peer, one)) as never[];
  const answers = (await multicall(client, { contracts, deployless: true, batchSize: CHUNK })) as {
    result?: readonly [bigint, Hex];
  }[];
  return Promise.all(
    judged.map((one, at) => {
      const result = answers[at]?.result;
      return result ? fillableOf(one, result) : askLens(client, peer, one).catch(() => null);
    }),
  );
}
