import type { Metadata } from "next";
import words from "@/messages/pages.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Faucets } from "@/modules/faucet/components/Faucets.tsx";
import { FaucetsSkeleton } from "@/modules/faucet/components/FaucetsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.faucet };

export default function FaucetPage() {
  return (
    <>
      <PageTitle title={words.faucet}>{words.faucetNote}</PageTitle>
      <WhenReady fallback={<FaucetsSkeleton />}>
        <Faucets />
      </WhenReady>
    </>
  );
}
