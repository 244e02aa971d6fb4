"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { PermissionsSkeleton } from "./PermissionsSkeleton.tsx";

const Part = lazyPart(() => import("./PermissionsView.tsx").then((module) => module.PermissionsView));

/** Loads the page's code after the first paint. */
export function PermissionsPage() {
  return (
    <Part
      loading={<PermissionsSkeleton />}
      failed={(retry) => <PartMissing what={ui.page} onRetry={retry} onClose={() => {}} />}
    />
  );
}
