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
import { versionOf } from "../contractLog.ts";
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
        orders: [...placed.orders, ...posted.orders],
        hasMore: placed.hasMore || posted.hasMore,
      };
    },
    refetchInterval: AGAIN,
  });
  const tail = useContractLog(contract, "tail", true, isAlone ? orderEvents : undefined);
  const whole = useContractLog(contract, "whole", kept.isError);
  const log = kept.isError ? whole : tail;
  const logs = log.data?.logs;
  const { data: logged } = useQuery({
    queryKey: ["orders in log", contract, kinds, logs && versionOf(logs), logs?.length],
    enabled: logs !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () => ordersInLog(logs!, kinds, contract, { chainId, contracts: { [name]: contract } }),
  });
  const most = pages * PAGE_OF_OFFERS;
  const { all, isCut } = useMemo(() => {
    const isOurs = isOfKind(kinds);
    const ours = (kept.data?.orders ?? []).flatMap(({ shared, ...rest }) =>
      isOurs(shared) ? [{ ...rest, shared }] : [],
    );
    const recent = logged ?? [];
    return { all: distinctOffers([...recent.slice(0, most), ...ours]), isCut: recent.length > most };
  }, [kept.data, logged, kinds, most]);
  const isKnown = kept.isError ? !whole.isPending : kept.isSuccess;
  return {
    offers: isKnown ? all : undefined,
    /** Shows more of them; null: these are all. */
    more: isCut || kept.data?.hasMore ? () => offerPages.set(pages + 1) : null,
    failed: { chain: log.isError, indexer: kept.isError },
  };
}
