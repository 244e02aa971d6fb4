import type { Metadata } from "next";
import { alertWords as words } from "@/modules/alerts/alertWords.ts";
import { AlertsPage } from "@/modules/alerts/components/AlertsPage.tsx";
import { AlertsSkeleton } from "@/modules/alerts/components/AlertsSkeleton.tsx";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      <WhenReady fallback={<AlertsSkeleton />}>
        <AlertsPage />
      </WhenReady>
    </>
  );
}
