"use client";
import { type KnownOrder, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { useState } from "react";
import type { Address } from "viem";
import { useConfig } from "wagmi";
import { signTypedData } from "wagmi/actions";
import { type Explanation, explain } from "@/modules/errors/explain.ts";
import { requireSigner, SignerChanged } from "@/modules/wallet/signer.ts";
import { explainSwitch } from "@/modules/wallet/switched.ts";
import type { LoanOrder } from "../listedOffer.ts";
import { useLoansPlace } from "./useLoans.ts";

/** Has the wallet sign an order, off the chain. */
export function useSignOrder() {
  const config = useConfig();
  const { chainId, loans } = useLoansPlace();
  const [isSigning, setSigning] = useState(false);
  const [signed, setSigned] = useState<LoanOrder | null>(null);
  const [problem, setProblem] = useState<Explanation | null>(null);

  const sign = async (account: Address, known: Extract<KnownOrder, { kind: "offer" | "sale" }>) => {
    setSigning(true);
    setProblem(null);
    try {
      await requireSigner(config, { account, chainId });
      const data = typedDataOf(chainId, loans, known);
      const signature = await signTypedData(config, { ...data, account } as Parameters<typeof signTypedData>[1]);
      setSigned({ ...known, chainId, contract: loans, signature });
    } catch (error) {
      setProblem(error instanceof SignerChanged ? explainSwitch(error) : explain(error, {}, "signing"));
    } finally {
      setSigning(false);
    }
  };
  return { sign, isSigning, signed, problem };
}
