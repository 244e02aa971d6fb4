"use client";
import { useEffect, useEffectEvent } from "react";
import type { Hex } from "viem";
import { useSent } from "@/modules/chain/hooks/useSent.ts";

/** Calls back when a transaction ends whose wait had timed out. */
export function useEndingOf(hash: Hex | null, onEnded: () => void): void {
  const state = useSent().find(({ first }) => first === hash)?.state;
  const ended = state !== undefined && state !== "pending" && state !== "gone";
  const end = useEffectEvent(onEnded);
  useEffect(() => {
    if (ended) end();
  }, [ended]);
}
