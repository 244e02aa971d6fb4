import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { type OrderReason, orderReasonOf } from "@weir/sdk/orders/orderReason";
import { peerLensAbi } from "@weir/sdk/peerAbi";
import { isSilence } from "@weir/sdk/transport/silence";
import type { Hex, PublicClient } from "viem";
import { ApiError } from "../src/api/limits/apiError.ts";
import type { Offered } from "../src/store/orderRow.ts";

/** What of an offer could be taken now, as its budget counts, and why nothing. `uncheckable`: nobody on this chain can tell. */
export type Fillable = { amount: bigint; reason: OrderReason | "uncheckable" | null };
/** @param terms of the loan whose claim a sale sells */
export type ReadFillable = (offer: Offered & { signature: Hex }, terms?: LoanTerms) => Promise<Fillable>;

const UNCHECKABLE: Fillable = { amount: 0n, reason: "uncheckable" };

/** Asks the chain's newest state, which also judges the signature. */
export const readFillable = (client: PublicClient, { peer }: Pick<Deployment, "peer">): ReadFillable => {
  const ask = async (
    offer: Parameters<ReadFillable>[0],
    terms: LoanTerms | undefined,
  ): Promise<readonly [amount: bigint, reason: Hex] | undefined> => {
    if (peer === undefined) return undefined;
    const { desk, lens: address, loans } = peer;
    const lens = { abi: peerLensAbi, address } as const;
    const { kind, order, signature } = offer;
    if (kind === "swap")
      return client.readContract({ ...lens, functionName: "fillableSwap", args: [desk, order, signature] });
    if (kind === "ad")
      return client.readContract({ ...lens, functionName: "fillableAd", args: [desk, order, signature] });
    if (loans === undefined) return undefined;
    if (kind === "offer")
      return client.readContract({ ...lens, functionName: "fillableOffer", args: [loans, order, signature] });
    if (terms === undefined) return undefined;
    const args = [loans, terms, order, signature] as const;
    const [, reason] = await client.readContract({ ...lens, functionName: "fillableSale", args });
    return [1n, reason];
  };
  return async (offer, terms) => {
    try {
      const [amount, word] = (await ask(offer, terms)) ?? [];
      if (amount === undefined || word === undefined) return UNCHECKABLE;
      const reason = orderReasonOf(word);
      return { amount: reason === null ? amount : 0n, reason };
    } catch (error) {
      // A token or a wallet of the offer makes the view fail, which it never should.
      if (!isSilence(error)) return UNCHECKABLE;
      throw new ApiError("NODE_UNAVAILABLE", "The node that checks offers does not answer. Send it again later.");
    }
  };
};
