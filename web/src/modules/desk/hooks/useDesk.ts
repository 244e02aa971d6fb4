"use client";
import type { Peer } from "@weir/sdk/deployments/deployment";
import type { Address } from "viem";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useEpochOf } from "@/modules/offers/hooks/useEpochOf.ts";
import { useOfferList } from "@/modules/offers/hooks/useOfferList.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { DESK_KINDS } from "../deskOffer.ts";

/** The desk of this chain. @throws where there is none: DeskView asks before. */
export function usePeer(): Peer {
  const { peer } = useSiteConfig().deployment;
  if (!peer) throw new Error("This chain has no desk.");
  return peer;
}

/** The chain's time in seconds; undefined: not known yet. */
export const useChainTime = (): bigint | undefined => useHead().data?.timestamp;

/** What is offered: swaps and ads. Of an account the page follows its deals as well. */
export const useOffers = () => useOfferList("PeerDesk", usePeer().desk, DESK_KINDS, useWallet().status === "none");

/** The maker's epoch, which orders must name. */
export const useEpoch = (account: Address | undefined) => useEpochOf(usePeer().desk, account);
