import type { Metadata } from "next";
import words from "@/messages/permissions.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { PermissionsPage } from "@/modules/permissions/components/PermissionsPage.tsx";
import { PermissionsSkeleton } from "@/modules/permissions/components/PermissionsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      <WhenReady fallback={<PermissionsSkeleton />}>
        <PermissionsPage />
      </WhenReady>
    </>
  );
}
