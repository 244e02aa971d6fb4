"use client";
import type { Judged } from "@weir/sdk/orders/askLens";
import type { LoanPlace } from "@weir/sdk/orders/checkLoan";
import type { Address } from "viem";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useEpochOf } from "@/modules/offers/hooks/useEpochOf.ts";
import { useOfferChecks } from "@/modules/offers/hooks/useOfferChecks.ts";
import { useOfferList } from "@/modules/offers/hooks/useOfferList.ts";
import { useChainClock } from "@/modules/pool/hooks/useChainClock.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { LOAN_KINDS, type LoanOrder, type Offer } from "../listedOffer.ts";
import type { Loan } from "../loan.ts";
import { useLoanSet } from "./useLoanSet.ts";

/** PeerLoans and the core of this chain. @throws where there are no loans: LoansView asks before. */
export function useLoansPlace(): LoanPlace {
  const { chainId, deployment } = useSiteConfig();
  const { peer, lendingPools: core } = deployment;
  if (!peer?.loans) throw new Error("This chain has no loans.");
  return { chainId, loans: peer.loans, core, peer };
}

/** The chain's time in seconds, which ticks; 0: not known yet. */
export const useLoansClock = (): bigint => BigInt(useChainClock(useHead().data?.timestamp ?? 0n));

/** The time of the newest block in seconds: what is signed is computed for it, so that it stays the same until the next. */
export const useBlockTime = (): bigint => useHead().data?.timestamp ?? 0n;

/** What is offered: to lend, to borrow, and claims for sale. */
export const useLoanOffers = () => useOfferList("PeerLoans", useLoansPlace().loans, LOAN_KINDS);

/** The loans of the connected account, and those that are open to anyone, or soon may be. `isDoubted`: as in useLoanSet. */
export function useLoans(isDoubted: boolean) {
  const { address } = useWallet();
  return useLoanSet(useLoansPlace().loans, { of: address }, isDoubted);
}

/** The loans whose claims these sales sell. */
export function useSoldLoans(orders: readonly LoanOrder[]) {
  const ids = orders.flatMap((shared) => (shared.kind === "sale" ? [shared.order.id] : []));
  return useLoanSet(useLoansPlace().loans, { ids: [...new Set(ids)].sort() });
}

/** An offer as it is judged; null: the loan that a sale is of is not known. */
export const judgedOf = (shared: LoanOrder, loans: readonly Loan[]): Judged | null => {
  if (shared.kind === "offer") return shared;
  const loan = loans.find(({ id }) => id === shared.order.id);
  return loan ? { ...shared, terms: loan.terms } : null;
};

/** What of each offer can be taken in the newest block; none of a sale whose loan is not known. */
export function useLoanChecks(offers: readonly Offer[] | undefined, loans: readonly Loan[]) {
  const asked = (offers ?? []).flatMap(({ shared, hash }) => {
    const judged = judgedOf(shared, loans);
    return judged ? [{ hash, judged }] : [];
  });
  return useOfferChecks(asked);
}

/** The maker's epoch, which orders must name. */
export const useLoansEpoch = (account: Address | undefined) => useEpochOf(useLoansPlace().loans, account);
