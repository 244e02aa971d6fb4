"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PeerName } from "@weir/sdk/orders/domain";
import type { OrderKind } from "@weir/sdk/orders/orderKinds";
import { useMemo } from "react";
import type { Address } from "viem";
import { useStore } from "@/lib/store.ts";
import { headIn } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { offerOf } from "../listed.ts";
import { offerPages } from "../offerPages.ts";
import { distinctOffers, isOfKind, orderEvents, ordersInLog } from "../ordersInLog.ts";
import { fetchBook, PAGE_OF_OFFERS } from "../postedOffers.ts";
import { useContractLog } from "./useContractLog.ts";

/** Offers that were posted reach nobody but by asking again. */
const AGAIN = 10_000;

/**
 * What is offered, newest first: what the indexer keeps, and what the chain has logged since; without the indexer, the whole log.
 * Nothing of it is believed: each is checked with the chain before it is shown.
 * @param isAlone nothing else on the page follows the contract, so that the rest of its log is not read
 */
export function useOfferList<Kind extends OrderKind>(
  name: PeerName,
  contract: Address,
  kinds: readonly Kind[],
  isAlone = false,
) {
  const { chainId, indexerUrl } = useSiteConfig();
  const queries = useQueryClient();
  const pages = useStore(offerPages);
  const kept = useQuery({
    queryKey: [INDEXER, "offers", contract, pages],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const place = { chainId, contracts: { [name]: contract } };
      const { fetchPlacedOrders } = await import("../placedOrders.ts");
      const now = headIn(queries)?.timestamp ?? 0n;
      const [placed, posted] = await Promise.all([
        fetchPlacedOrders(indexerUrl, place, { now, first: PAGE_OF_OFFERS, pages }),
        fetchBook(indexerUrl, place, kinds, pages),
      ]);
      return {
        orders: [
          ...placed.orders.map(({ shared, isPlaced }) => offerOf(shared, isPlaced ? "placed" : "published")),
          ...posted.orders.map((shared) => offerOf(shared, "book")),
        ],
        hasMore: placed.hasMore || posted.hasMore,
      };
    },
    refetchInterval: AGAIN,
  });
  const tail = useContractLog(contract, "tail", true, isAlone ? orderEvents : undefined);
  const whole = useContractLog(contract, "whole", kept.isError);
  const log = kept.isError ? whole : tail;
  const logs = log.data?.logs;
  const most = pages * PAGE_OF_OFFERS;
  const { all, isCut } = useMemo(() => {
    const place = { chainId, contracts: { [name]: contract } };
    const isOurs = isOfKind(kinds);
    const ours = (kept.data?.orders ?? []).flatMap(({ shared, ...rest }) =>
      isOurs(shared) ? [{ ...rest, shared }] : [],
    );
    const logged = ordersInLog(logs ?? [], kinds, contract, place);
    return { all: distinctOffers([...logged.slice(0, most), ...ours]), isCut: logged.length > most };
  }, [kept.data, logs, kinds, contract, chainId, name, most]);
  const isKnown = kept.isError ? !whole.isPending : kept.isSuccess;
  return {
    offers: isKnown ? all : undefined,
    /** Shows more of them; null: these are all. */
    more: isCut || kept.data?.hasMore ? () => offerPages.set(pages + 1) : null,
    failed: { chain: log.isError, indexer: kept.isError },
  };
}
