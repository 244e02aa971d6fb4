"use client";
import dynamic from "next/dynamic";
import { RpcNotice } from "@/modules/chain/components/RpcNotice.tsx";
import { IndexerNotice } from "@/modules/indexer/components/IndexerNotice.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";

const WrongNetwork = dynamic(() =>
  import("@/modules/wallet/components/WrongNetwork.tsx").then((module) => module.WrongNetwork),
);

/** What stands between the user and the chain, in the order of how much it hinders. */
export function Notices() {
  const wallet = useWallet();
  return (
    <>
      <RpcNotice />
      {wallet.status === "wrongChain" && <WrongNetwork chainId={wallet.chainId} />}
      <IndexerNotice />
    </>
  );
}
