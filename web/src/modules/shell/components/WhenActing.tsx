"use client";
import { type ReactNode, useEffect, useState } from "react";
import { keepsActions } from "@/lib/storage.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";

/**
 * Renders its children for somebody who acts here: an account is connected, or this browser keeps what one has sent or gathered. Who only
 * looks need not load their code. Once rendered they stay.
 */
export function WhenActing({ children }: { children: ReactNode }) {
  const { address } = useWallet();
  const [acts, setActs] = useState(false);
  useEffect(() => {
    if (acts) return;
    const look = () => setActs(address !== undefined || keepsActions());
    look();
    // Another tab has sent something.
    addEventListener("storage", look);
    return () => removeEventListener("storage", look);
  }, [acts, address]);
  return acts ? children : null;
}
