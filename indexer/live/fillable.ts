import type { Deployment } from "@weir/sdk/deployments/deployment";
import { checkOrder } from "@weir/sdk/orders/checkOrder";
import type { OrderReason } from "@weir/sdk/orders/orderReason";
import { isSilence } from "@weir/sdk/transport/silence";
import type { Hex, PublicClient } from "viem";
import { ApiError } from "../src/api/limits/apiError.ts";
import type { Offered } from "../src/store/orderRow.ts";

/** What of an offer could be taken now, token units, and why nothing. `uncheckable`: this chain has nobody to ask. */
export type Fillable = { amount: bigint; reason: OrderReason | "uncheckable" | null };
export type ReadFillable = (offer: Offered & { signature: Hex }) => Promise<Fillable>;

/** Asks the chain's newest state, which also judges the signature. */
export const readFillable =
  (client: PublicClient, { peer }: Deployment): ReadFillable =>
  async (offer) => {
    if (peer === undefined || offer.kind === "offer" || offer.kind === "sale")
      return { amount: 0n, reason: "uncheckable" };
    try {
      const { fillable, reason } = await checkOrder(client, { peer, order: offer });
      // Without a taker nobody's tokens are looked at.
      return { amount: fillable, reason: reason === "takerLacksTokens" ? null : reason };
    } catch (error) {
      // A token or a wallet of the offer makes the view fail, which it never should.
      if (!isSilence(error)) return { amount: 0n, reason: "uncheckable" };
      throw new ApiError("NODE_UNAVAILABLE", "The node that checks offers does not answer. Send it again later.");
    }
  };
