"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { AccountSkeleton } from "./AccountSkeleton.tsx";

const Part = lazyPart(() => import("./AccountFromLink.tsx").then((module) => module.AccountFromLink));

/** Loads the page's code after the first paint. */
export function AccountPage() {
  return <Part loading={<AccountSkeleton />} failed={(retry) => <PartMissing what={ui.page} onRetry={retry} />} />;
}
