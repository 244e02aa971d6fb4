"use client";
import { type KnownOrder, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { useState } from "react";
import type { Address, Hex } from "viem";
import { signTypedData } from "viem/actions";
import { useConfig } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { type Explanation, explain } from "@/modules/errors/explain.ts";
import { requireSigner, SignerChanged } from "@/modules/wallet/signer.ts";
import { explainSwitch } from "@/modules/wallet/switched.ts";

/** Has the wallet sign an order of the contract: no transaction, nothing is sent. `problem`: why it did not. */
export function useSignOrder(contract: Address) {
  const config = useConfig();
  const { chainId } = useSiteConfig();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Explanation | null>(null);
  const sign = async (account: Address, known: KnownOrder): Promise<Hex | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const signer = { account, chainId };
      await requireSigner(config, signer);
      const wallet = await getConnectorClient(config, signer);
      const signature = await signTypedData(wallet, {
        account: wallet.account,
        ...typedDataOf(chainId, contract, known),
      } as Parameters<typeof signTypedData>[1]);
      await requireSigner(config, signer);
      return signature;
    } catch (error) {
      setProblem(error instanceof SignerChanged ? explainSwitch(error) : explain(error, {}, "signing"));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { sign, busy, problem };
}
