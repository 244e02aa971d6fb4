"use client";
import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { useState } from "react";
import type { Address } from "viem";
import { useSignOrder } from "@/modules/offers/hooks/useSignOrder.ts";
import type { LoanOrder } from "../listedOffer.ts";
import { useLoansPlace } from "./useLoans.ts";

/** Has the wallet sign an offer or a sale, and keeps what was signed. */
export function useSignedOffer() {
  const { chainId, loans } = useLoansPlace();
  const { sign, busy, problem } = useSignOrder(loans);
  const [signed, setSigned] = useState<LoanOrder | null>(null);
  return {
    sign: async (account: Address, known: Extract<KnownOrder, { kind: "offer" | "sale" }>) => {
      const signature = await sign(account, known);
      if (signature) setSigned({ ...known, chainId, contract: loans, signature });
    },
    isSigning: busy,
    signed,
    problem,
  };
}
