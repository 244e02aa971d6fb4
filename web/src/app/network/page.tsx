import type { Metadata } from "next";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { NetworkPage } from "@/modules/network/components/NetworkPage.tsx";
import { NetworkSkeleton } from "@/modules/network/components/NetworkSkeleton.tsx";
import { networkWords as words } from "@/modules/network/networkWords.ts";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      <WhenReady fallback={<NetworkSkeleton />}>
        <NetworkPage />
      </WhenReady>
    </>
  );
}
