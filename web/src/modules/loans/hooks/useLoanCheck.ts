"use client";
import { useQuery } from "@tanstack/react-query";
import { checkLoan } from "@weir/sdk/orders/checkLoan";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import type { Offer } from "../listedOffer.ts";
import type { Loan } from "../loan.ts";
import { judgedOf, useLoansPlace } from "./useLoans.ts";

/** What of an offer or a sale `taker` can take in the newest block, and why not. `loans`: the one that a sale is of. */
export function useLoanCheck(offer: Offer | null, taker: Address | undefined, loans: readonly Loan[]) {
  const client = useClient()!;
  const place = useLoansPlace();
  const judged = offer && judgedOf(offer.shared, loans);
  return useQuery({
    queryKey: [CHAIN, "loan offer", offer?.hash, offer?.shared.signature, taker ?? null],
    enabled: judged !== null,
    placeholderData: (previous) => previous,
    queryFn: () => checkLoan(client, place.peer, judged!, taker),
  });
}
