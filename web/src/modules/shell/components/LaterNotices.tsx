"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/chainLine.js";
import { AlertHost } from "@/modules/alerts/components/AlertHost.tsx";
import { ForeignAddresses } from "@/modules/chain/components/ForeignAddresses.tsx";
import { IndexerNotice } from "@/modules/indexer/components/IndexerNotice.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { LanguageOffer } from "./LanguageOffer.tsx";

// Only an account can have been liquidated.
const LiquidatedNotice = lazyPart(() =>
  import("@/modules/liquidations/components/LiquidatedNotice.tsx").then((module) => module.LiquidatedNotice),
);

/** Notices that need data first, so that their code is loaded after the first paint. */
export function LaterNotices() {
  const { address } = useWallet();
  return (
    <>
      <LanguageOffer />
      <ForeignAddresses />
      {address && (
        <Boundary what={words.liquidated}>
          <LiquidatedNotice key={address} account={address} />
        </Boundary>
      )}
      <Boundary what={words.indexer}>
        <IndexerNotice />
      </Boundary>
      <Boundary what={words.alerts}>
        <AlertHost />
      </Boundary>
    </>
  );
}
