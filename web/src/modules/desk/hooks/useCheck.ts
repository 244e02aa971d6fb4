"use client";
import { useQuery } from "@tanstack/react-query";
import { checkOrder } from "@weir/sdk/orders/checkOrder";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import type { Offer } from "../deskOffer.ts";
import { usePeer } from "./useDesk.ts";

/** What of an offer can be taken in the newest block, and what the taker would bring. */
export function useCheck(offer: Offer | null, taker: Address | undefined, amount?: bigint) {
  const client = useClient()!;
  const peer = usePeer();
  return useQuery({
    queryKey: [CHAIN, "offer", offer?.hash, offer?.shared.signature, taker ?? null, `${amount ?? ""}`],
    enabled: offer !== null,
    placeholderData: (previous) => previous,
    queryFn: () => checkOrder(client, { peer, order: offer!.shared, taker, amount }),
  });
}
