import type { Metadata } from "next";
import words from "@/messages/network.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { NetworkPage } from "@/modules/network/components/NetworkPage.tsx";
import { NetworkSkeleton } from "@/modules/network/components/NetworkSkeleton.tsx";
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
