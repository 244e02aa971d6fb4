"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/permissions.js";
import ui from "@/messages/ui.js";
import { ConnectPrompt } from "@/modules/wallet/components/ConnectPrompt.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { PermissionsSkeleton } from "./PermissionsSkeleton.tsx";

const View = lazyPart(() => import("./PermissionsView.tsx").then((module) => module.PermissionsView));

/** All of it is about the connected account: without one, its code is not loaded. */
export function PermissionsPage() {
  const { address, status } = useWallet();
  if (status === "none") {
    return <ConnectPrompt title={words.connectTitle} note={words.connectNote} connect={words.connect} />;
  }
  if (!address) return <PermissionsSkeleton />;
  return (
    <View
      account={address}
      can={status === "ready"}
      loading={<PermissionsSkeleton />}
      failed={(retry) => <PartMissing what={ui.page} onRetry={retry} />}
    />
  );
}
