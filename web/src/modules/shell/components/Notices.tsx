"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { RpcNotice } from "@/modules/chain/components/RpcNotice.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Boundary } from "@/ui/Boundary.tsx";

const LaterNotices = lazyPart(() => import("./LaterNotices.tsx").then((module) => module.LaterNotices));
const WrongNetwork = lazyPart(() =>
  import("@/modules/wallet/components/WrongNetwork.tsx").then((module) => module.WrongNetwork),
);
const SentWatch = lazyPart(() =>
  import("@/modules/chain/components/SettlementWatch.tsx").then((module) => module.SentWatch),
);

const wrongNetworkMissing = () => (
  <p role="alert" className="border-b border-bad/30 bg-bad-soft px-4 py-2.5 text-center text-sm">
    <strong className="font-medium">Wrong network.</strong> Nothing can be sent until the wallet is switched; what does
    that could not be loaded. Check the connection, or switch in the wallet itself.
  </p>
);

/** Notices about the connection to the chain, the most severe first. */
export function Notices() {
  const wallet = useWallet();
  return (
    <>
      <Boundary what="The state of the connection">
        <RpcNotice />
      </Boundary>
      {wallet.status === "wrongChain" && (
        <Boundary what="The switch of networks">
          <WrongNetwork chainId={wallet.chainId} failed={wrongNetworkMissing} />
        </Boundary>
      )}
      <LaterNotices />
      <Boundary what="The state of your transactions">
        <SentWatch />
      </Boundary>
    </>
  );
}
