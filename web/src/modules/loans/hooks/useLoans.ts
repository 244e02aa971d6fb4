"use client";
import { useQueries, useQuery } from "@tanstack/react-query";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { checkClaimSale, checkLoanOffer, type LoanPlace } from "@weir/sdk/orders/checkLoan";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import type { Address } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN, useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { useChainClock } from "@/modules/pool/hooks/useChainClock.ts";
import { distinctOffers, fetchListed, fetchLog } from "../fetchLoans.ts";
import type { Offer } from "../listedOffer.ts";

/** PeerLoans and the core of this chain. @throws where there are no loans: LoansView asks before. */
export function useLoansPlace(): LoanPlace {
  const { chainId, deployment } = useSiteConfig();
  const loans = deployment.peer?.loans;
  if (!loans) throw new Error("This chain has no loans.");
  return { chainId, loans, core: deployment.lendingPools };
}

/** The chain's time in seconds, which ticks; 0: not known yet. */
export const useLoansClock = (): bigint => BigInt(useChainClock(useHead().data?.timestamp ?? 0n));

/** The time of the newest block in seconds: what is signed is computed for it, so that it stays the same until the next. */
export const useBlockTime = (): bigint => useHead().data?.timestamp ?? 0n;

/** Every loan, and every offer that the chain's log or the indexer has, newest first. */
export function useLoans() {
  const client = useClient()!;
  const site = useSiteConfig();
  const { loans } = useLoansPlace();
  const log = useQuery({ queryKey: [CHAIN, "loans", loans], queryFn: () => fetchLog(client, site, loans) });
  const book = useQuery({
    queryKey: [INDEXER, "loan offers", loans],
    queryFn: () => fetchListed(site, loans),
    refetchInterval: 10_000,
    retry: 1,
  });
  return {
    loans: log.data?.loans,
    offers:
      log.isPending || book.isPending ? undefined : distinctOffers([...(log.data?.offers ?? []), ...(book.data ?? [])]),
    failed: { chain: log.isError, indexer: book.isError },
  };
}

/** What of an offer or a sale can be taken in the newest block, and why not. */
export function useLoanCheck(offer: Offer | null, taker: Address | undefined) {
  const client = useClient()!;
  const place = useLoansPlace();
  return useQuery({
    queryKey: [CHAIN, "loan offer", offer?.hash, offer?.shared.signature, taker ?? null],
    enabled: offer !== null,
    placeholderData: (previous) => previous,
    queryFn: () => {
      const { shared } = offer!;
      const { signature } = shared;
      return shared.kind === "offer"
        ? checkLoanOffer(client, place, { offer: shared.order, signature, taker })
        : checkClaimSale(client, place, { sale: shared.order, signature, taker });
    },
  });
}

/** The maker's epoch, which orders must name. */
export function useLoansEpoch(account: Address | undefined): bigint | undefined {
  const client = useClient()!;
  const { loans } = useLoansPlace();
  return useQuery({
    queryKey: [CHAIN, "loans epoch", loans, account ?? null],
    enabled: account !== undefined,
    queryFn: () =>
      readContract(client, { address: loans, abi: peerLoansAbi, functionName: "epochOf", args: [account!] }),
  }).data;
}

/** Supply shares of each reserve that PeerLoans may move for the account; undefined: not known yet. */
export function useSharesAllowedOf(account: Address | undefined, reserves: readonly bigint[]): (bigint | undefined)[] {
  const client = useClient()!;
  const { loans, core } = useLoansPlace();
  return useQueries({
    queries: reserves.map((reserve) => ({
      queryKey: [CHAIN, "loans shares", account ?? null, `${reserve}`],
      enabled: account !== undefined,
      queryFn: () =>
        readContract(client, {
          ...({ address: core, abi: lendingPoolsAbi, functionName: "allowance" } as const),
          args: [account!, loans, reserve],
        }),
    })),
  }).map(({ data }) => data);
}
