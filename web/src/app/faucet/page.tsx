import type { Metadata } from "next";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Faucets } from "@/modules/faucet/components/Faucets.tsx";
import { FaucetsSkeleton } from "@/modules/faucet/components/FaucetsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: "Faucet" };

export default function FaucetPage() {
  return (
    <>
      <PageTitle title="Faucet">Test tokens for a local chain. They have no value.</PageTitle>
      <WhenReady fallback={<FaucetsSkeleton />}>
        <Faucets />
      </WhenReady>
    </>
  );
}
