"use client";
import { dataOf, revokeCall } from "@weir/sdk/actions/call";
import { simulateCall } from "@weir/sdk/client/simulateCall";
import { useState } from "react";
import type { Address } from "viem";
import { getTransactionCount } from "viem/actions";
import { useConfig } from "wagmi";
import { toast } from "@/lib/toast.ts";
import { keepSent } from "@/modules/chain/sentStore.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { explain } from "@/modules/errors/explain.ts";
import { requireChain } from "@/modules/wallet/requireChain.ts";
import { sendAs } from "@/modules/wallet/sendAs.ts";
import { requireSigner, SignerChanged } from "@/modules/wallet/signer.ts";
import { explainSwitch } from "@/modules/wallet/switched.ts";

/** Sets the account's approval of a token for the core to zero. The tray follows the transaction; failures are toasts. */
export function useTakeBack(account: Address) {
  const config = useConfig();
  const { chainId, deployment } = useSiteConfig();
  const [asking, setAsking] = useState(false);

  /** `what`: the transaction's title. */
  const takeBack = async (token: Address, what: string) => {
    const client = config.getClient();
    const signer = { account, chainId };
    const call = revokeCall(deployment.lendingPools, token);
    const data = dataOf(call);
    setAsking(true);
    try {
      await requireSigner(config, signer);
      await Promise.all([requireChain(client, chainId), simulateCall(client, { call, account })]);
      const count = await getTransactionCount(client, { address: account });
      const hash = await sendAs(config, signer, { to: token, data });
      keepSent(hash, { chainId, account, topic: `revoke ${token}`, what, to: token, data, value: 0n, count });
    } catch (error) {
      const { sentence, remedy } =
        error instanceof SignerChanged ? explainSwitch(error) : explain(error, {}, "signing");
      toast("error", sentence, { description: remedy, duration: 12_000 });
    } finally {
      setAsking(false);
    }
  };
  return { asking, takeBack };
}
