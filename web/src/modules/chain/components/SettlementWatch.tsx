"use client";
import { useEffect } from "react";
import type { Client, Hex } from "viem";
import { useClient } from "wagmi";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { isAwaited } from "../ending.ts";
import { fateOf } from "../fate.ts";
import type { Head } from "../head.ts";
import { useAfterReceipt } from "../hooks/useAfterReceipt.ts";
import { useHead } from "../hooks/useHead.ts";
import { useIsHere, useIsMine, useOrigin } from "../hooks/useSent.ts";
import { isOpen, type Sent } from "../sent.ts";
import { changeSent, sentTransactions } from "../sentStore.ts";
import { newsOf, settled } from "../settlement.ts";
import { tell } from "../tell.ts";
import { pollingInterval } from "../wagmiConfig.ts";

const asked = new Set<Hex>();

async function lookAt(client: Client, one: Sent, head: Head): Promise<void> {
  const { first } = one;
  if (asked.has(first)) return;
  asked.add(first);
  try {
    const fate = await fateOf(client, one);
    changeSent((was) => (was.first === first ? settled(was, fate, head) : was));
  } catch {
    // Nobody answered: the next look is not far.
  } finally {
    asked.delete(first);
  }
}

/** Looks after what was sent until it is final, and tells of what becomes of it. Mounted once. */
export function SettlementWatch() {
  const site = useSiteConfig();
  const client = useClient()!;
  const origin = useOrigin();
  const isMine = useIsMine();
  // Also what another account has sent: a form may wait for it after the wallet has switched.
  const isHere = useIsHere();
  const { data: head } = useHead();
  const afterReceipt = useAfterReceipt();

  useEffect(() => {
    if (!origin) return;
    changeSent((one) => {
      if (one.chainId !== site.chainId || one.origin === origin) return one;
      // Else it is of an earlier chain with the same id, which nobody can ask any more.
      return one.origin === null ? { ...one, origin } : null;
    });
  }, [origin, site]);

  // What a block has moves with the blocks alone.
  useEffect(() => {
    if (!head) return;
    for (const one of sentTransactions.get().filter(isHere)) {
      if (one.state === "mined" && !one.final) void lookAt(client, one, head);
    }
  }, [head, client, isHere]);

  const open = useStore(sentTransactions)
    .filter((one) => isHere(one) && isOpen(one))
    .map(({ first }) => first)
    .join();
  useEffect(() => {
    if (open === "" || !head) return;
    const look = () => {
      for (const one of sentTransactions.get().filter(isHere)) if (isOpen(one)) void lookAt(client, one, head);
    };
    look();
    // A receipt may come a moment after its block, and then no block for long.
    const timer = setInterval(look, pollingInterval(site));
    return () => clearInterval(timer);
  }, [open, head, client, isHere, site]);

  useEffect(() => {
    let before = sentTransactions.get();
    return sentTransactions.subscribe(() => {
      const [was, now] = [before, sentTransactions.get()];
      before = now;
      for (const is of now.filter(isMine)) {
        const earlier = was.find(({ first }) => first === is.first);
        const news = earlier && newsOf(earlier, is);
        // Who waits for it in a form of this tab hears of it there.
        if (!news || isAwaited(is.first)) continue;
        tell[news](is.what);
        if (is.block !== null) afterReceipt(is.block);
      }
    });
  }, [isMine, afterReceipt]);
  return null;
}
