"use client";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/wallet.js";
import { Boundary } from "@/ui/Boundary.tsx";
import { FailureBar } from "@/ui/FailureBar.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { closeConnectDialog, connectDialog } from "../connectDialog.ts";

const ConnectDialog = lazyPart(() => import("./ConnectDialog.tsx").then((module) => module.ConnectDialog));

/** Mounted once: the button that opened the dialog unmounts when a wallet connects; the dialog must not. */
export const ConnectHost = () => (useStore(connectDialog) ? <OpenDialog /> : null);

function OpenDialog() {
  // Recorded when the button is pressed: the focus may have moved by the time the dialog is loaded.
  const [opener] = useState(() => document.activeElement);
  return (
    <Boundary
      what={words.list}
      fallback={(error, retry) => (
        <FailureBar title={words.listBroken} text={error.message} onRetry={retry} onClose={closeConnectDialog} />
      )}
    >
      <ConnectDialog
        opener={opener}
        failed={(retry) => <PartMissing what={words.list} onRetry={retry} onClose={closeConnectDialog} />}
      />
    </Boundary>
  );
}
