import type { Metadata } from "next";
import { Suspense } from "react";
import words from "@/messages/pages.js";
import { AccountPage } from "@/modules/account/components/AccountPage.tsx";
import { AccountSkeleton } from "@/modules/account/components/AccountSkeleton.tsx";
import { WhenReady } from "@/modules/config/WhenReady.tsx";

export const metadata: Metadata = { title: words.account };

export default function Page() {
  return (
    <Suspense fallback={<AccountSkeleton />}>
      <WhenReady fallback={<AccountSkeleton />}>
        <AccountPage />
      </WhenReady>
    </Suspense>
  );
}
