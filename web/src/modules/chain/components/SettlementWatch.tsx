"use client";
import { useEffect } from "react";
import type { Client, Hex } from "viem";
import { type Config, useClient, useConfig } from "wagmi";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { batchFate, isBatchAsked } from "../batchFate.ts";
import { isAwaited } from "../ending.ts";
import { fateOf } from "../fate.ts";
import type { Head } from "../head.ts";
import { useAfterReceipt } from "../hooks/useAfterReceipt.ts";
import { useHead } from "../hooks/useHead.ts";
import { useIsHere, useIsMine, useOrigin } from "../hooks/useSent.ts";
import { isFollowed, isOpen, type Sent } from "../sent.ts";
import { changeSent, followOtherTabs, sentTransactions } from "../sentStore.ts";
import { newsOf, settled } from "../settlement.ts";
import { tell } from "../tell.ts";
import { pollingInterval } from "../wagmiConfig.ts";

const asked = new Set<Hex>();

async function lookAt(config: Config, client: Client, one: Sent, head: Head): Promise<void> {
  const { first } = one;
  if (asked.has(first)) return;
  asked.add(first);
  try {
    const fate = await (isBatchAsked(one) ? batchFate(config, one) : fateOf(client, one));
    changeSent((was) => (was.first === first ? settled(was, fate, head) : was));
  } catch {
    // No node answered; the next poll follows soon.
  } finally {
    asked.delete(first);
  }
}

/** Follows what this and other tabs send. Mounted once; without a transaction it asks nothing. */
export function SentWatch() {
  const any = useStore(sentTransactions).some(useIsHere());
  useEffect(followOtherTabs, []);
  return any ? <SettlementWatch /> : null;
}

/** Follows sent transactions until they are final, and reports their results. */
function SettlementWatch() {
  const site = useSiteConfig();
  const client = useClient()!;
  const config = useConfig();
  const origin = useOrigin();
  const isMine = useIsMine();
  // Includes transactions of other accounts: a form may wait for one after the wallet has switched.
  const isHere = useIsHere();
  const { data: head } = useHead();
  const afterReceipt = useAfterReceipt();

  useEffect(() => {
    if (!origin) return;
    changeSent((one) => {
      if (one.chainId !== site.chainId || one.origin === origin) return one;
      // Otherwise it belongs to an earlier chain with the same id, which no longer exists.
      return one.origin === null ? { ...one, origin } : null;
    });
  }, [origin, site]);

  // The state of a mined or dropped transaction is looked up with each block.
  useEffect(() => {
    if (!head) return;
    for (const one of sentTransactions.get().filter(isHere)) {
      if (isFollowed(one) && !isOpen(one)) void lookAt(config, client, one, head);
    }
  }, [head, client, config, isHere]);

  const open = useStore(sentTransactions)
    .filter((one) => isHere(one) && isOpen(one))
    .map(({ first }) => first)
    .join();
  useEffect(() => {
    if (open === "" || !head) return;
    const look = () => {
      for (const one of sentTransactions.get().filter(isHere)) if (isOpen(one)) void lookAt(config, client, one, head);
    };
    look();
    // A receipt may arrive shortly after its block, and the next block may take long.
    const timer = setInterval(look, pollingInterval(site));
    return () => clearInterval(timer);
  }, [open, head, client, config, isHere, site]);

  useEffect(() => {
    let before = sentTransactions.get();
    return sentTransactions.subscribe(() => {
      const [was, now] = [before, sentTransactions.get()];
      before = now;
      for (const is of now.filter(isMine)) {
        const earlier = was.find(({ first }) => first === is.first);
        const news = earlier && newsOf(earlier, is);
        // A form of this tab that waits for it shows the result itself.
        if (!news || isAwaited(is.first)) continue;
        tell[news](is.what);
        if (is.block !== null) afterReceipt(is.block);
      }
    });
  }, [isMine, afterReceipt]);
  return null;
}
