"use client";
import { useMemo } from "react";
import { useStore } from "@/lib/store.ts";
import { flow, isUnderway } from "@/modules/actions/flow.ts";
import { type Unfinished, unfinishedOf } from "@/modules/actions/unfinished.ts";
import type { Sent } from "@/modules/chain/sent.ts";

/** The flows among these transactions that stopped midway, without the one that this page is carrying out. */
export function useUnfinished(sent: readonly Sent[]): Unfinished[] {
  const current = useStore(flow);
  const running = isUnderway(current) ? current?.id : undefined;
  return useMemo(() => unfinishedOf(sent).filter(({ id }) => id !== running), [sent, running]);
}
