"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/shell.js";
import { RpcNotice } from "@/modules/chain/components/RpcNotice.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { WhenActing } from "./WhenActing.tsx";

const LaterNotices = lazyPart(() => import("./LaterNotices.tsx").then((module) => module.LaterNotices));
const WrongNetwork = lazyPart(() =>
  import("@/modules/wallet/components/WrongNetwork.tsx").then((module) => module.WrongNetwork),
);
const SentWatch = lazyPart(() =>
  import("@/modules/chain/components/SettlementWatch.tsx").then((module) => module.SentWatch),
);

const wrongNetworkMissing = () => (
  <p role="alert" className="border-b border-bad/30 bg-bad-soft px-4 py-2.5 text-center text-sm">
    <strong className="font-medium">{words.wrongNetwork}</strong> <span>{words.wrongNetworkNote}</span>
  </p>
);

/** Notices about the connection to the chain, the most severe first. */
export function Notices() {
  const wallet = useWallet();
  return (
    <>
      <Boundary what={words.connection}>
        <RpcNotice />
      </Boundary>
      {wallet.status === "wrongChain" && (
        <Boundary what={words.switch}>
          <WrongNetwork chainId={wallet.chainId} failed={wrongNetworkMissing} />
        </Boundary>
      )}
      <LaterNotices />
      <Boundary what={words.transactions}>
        <WhenActing>
          <SentWatch />
        </WhenActing>
      </Boundary>
    </>
  );
}
