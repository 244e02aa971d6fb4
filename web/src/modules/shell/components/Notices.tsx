"use client";
import dynamic from "next/dynamic";
import { useStore } from "@/lib/store.ts";
import { RpcNotice } from "@/modules/chain/components/RpcNotice.tsx";
import { settlements } from "@/modules/chain/settlements.ts";
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
  const sent = useStore(settlements).length > 0;
  return (
    <>
      <RpcNotice />
      {wallet.status === "wrongChain" && <WrongNetwork chainId={wallet.chainId} />}
      <IndexerNotice />
      {sent && <SettlementWatch />}
    </>
  );
}
