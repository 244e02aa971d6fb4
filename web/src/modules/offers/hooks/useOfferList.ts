"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { PeerName } from "@weir/sdk/orders/domain";
import type { OrderKind } from "@weir/sdk/orders/orderKinds";
import { useMemo } from "react";
import type { Address } from "viem";
import { headIn } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { offerOf } from "../listed.ts";
import { distinctOffers, isOfKind, ordersInLog } from "../ordersInLog.ts";
import { fetchBook, MOST_OFFERS } from "../postedOffers.ts";
import { useContractLog } from "./useContractLog.ts";

/** Offers that were posted reach nobody but by asking again. */
const AGAIN = 10_000;

/**
 * What is offered, newest first: what the indexer keeps, and what the chain has logged since; without the indexer, the whole log.
 * Nothing of it is believed: each is checked with the chain before it is shown.
 */
export function useOfferList<Kind extends OrderKind>(name: PeerName, contract: Address, kinds: readonly Kind[]) {
  const { chainId, indexerUrl } = useSiteConfig();
  const queries = useQueryClient();
  const kept = useQuery({
    queryKey: [INDEXER, "offers", contract],
    queryFn: async () => {
      const place = { chainId, contracts: { [name]: contract } };
      const { fetchPlacedOrders } = await import("../placedOrders.ts");
      const now = headIn(queries)?.timestamp ?? 0n;
      const [placed, posted] = await Promise.all([
        fetchPlacedOrders(indexerUrl, place, { now, first: MOST_OFFERS }),
        fetchBook(indexerUrl, place),
      ]);
      return [
        ...placed.map(({ shared, isPlaced }) => offerOf(shared, isPlaced ? "placed" : "published")),
        ...posted.map((shared) => offerOf(shared, "book")),
      ];
    },
    refetchInterval: AGAIN,
  });
  const tail = useContractLog(contract, "tail");
  const whole = useContractLog(contract, "whole", kept.isError);
  const log = kept.isError ? whole : tail;
  const logs = log.data?.logs;
  const offers = useMemo(() => {
    const place = { chainId, contracts: { [name]: contract } };
    const isOurs = isOfKind(kinds);
    const ours = (kept.data ?? []).flatMap(({ shared, ...rest }) => (isOurs(shared) ? [{ ...rest, shared }] : []));
    return distinctOffers([...ordersInLog(logs ?? [], kinds, contract, place), ...ours], MOST_OFFERS);
  }, [kept.data, logs, kinds, contract, chainId, name]);
  const isKnown = kept.isError ? !whole.isPending : kept.isSuccess;
  return { offers: isKnown ? offers : undefined, failed: { chain: log.isError, indexer: kept.isError } };
}
