"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { RpcNotice } from "@/modules/chain/components/RpcNotice.tsx";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { followOtherTabs } from "@/modules/chain/sentStore.ts";
import { IndexerNotice } from "@/modules/indexer/components/IndexerNotice.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";

const WrongNetwork = dynamic(() =>
  import("@/modules/wallet/components/WrongNetwork.tsx").then((module) => module.WrongNetwork),
);
const SettlementWatch = dynamic(() =>
  import("@/modules/chain/components/SettlementWatch.tsx").then((module) => module.SettlementWatch),
);

/** What stands between the user and the chain, in the order of how much it hinders. */
export function Notices() {
  const wallet = useWallet();
  const sent = useSent().length > 0;
  useEffect(followOtherTabs, []);
  return (
    <>
      <RpcNotice />
      {wallet.status === "wrongChain" && <WrongNetwork chainId={wallet.chainId} />}
      <IndexerNotice />
      {sent && <SettlementWatch />}
    </>
  );
}
