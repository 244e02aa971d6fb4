import type { Metadata } from "next";
import words from "@/messages/deskPage.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { DeskPage } from "@/modules/desk/components/DeskPage.tsx";
import { DeskSkeleton } from "@/modules/desk/components/DeskSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      <WhenReady fallback={<DeskSkeleton />}>
        <DeskPage />
      </WhenReady>
    </>
  );
}
