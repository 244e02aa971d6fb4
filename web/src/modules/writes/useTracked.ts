"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { useState } from "react";
import type { Address, Hex } from "viem";
import { type Config, useConfig } from "wagmi";
import { type Run, startOf } from "@/modules/actions/run.ts";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { keepSent } from "@/modules/chain/sentStore.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Signer } from "@/modules/wallet/signer.ts";

/** Calls that one account signs one after another. */
export type Tracked = {
  account: Address;
  calls: Call[];
  /** Identifies the form: each sends one write at a time. */
  topic: string;
  /** Of one transaction. */
  title: (call: Call) => string;
};

/** What carrying out a write needs. `keep`: records a transaction as soon as its hash is known. */
export type Carrying = {
  config: Config;
  signer: Signer;
  keep: (call: Call, hash: Hex, count: number) => void;
  onRun: (run: Run) => void;
  from: Run;
};

/**
 * Signs a write and follows it to its end, as actions are. `writing`: the running write of a form, or the last one that ended. `waiting`:
 * a transaction of the same topic that was sent before a reload or in another tab and has no end yet.
 */
export function useTracked<Write extends Tracked>(
  topic: string,
  carryOut: (write: Write, how: Carrying) => Promise<Run>,
) {
  const config = useConfig();
  const site = useSiteConfig();
  const queries = useQueryClient();
  const afterReceipt = useAfterReceipt();
  const [writing, setWriting] = useState<{ write: Write; run: Run } | null>(null);
  const waiting = useSent().find((one) => one.topic === topic && isOpen(one));

  const write = async (one: Write, from: Run = startOf(one.calls)): Promise<Run> => {
    const { account } = one;
    setWriting({ write: one, run: { ...from, outcome: null } });
    const run = await carryOut(one, {
      config,
      signer: { account, chainId: config.getClient().chain.id },
      keep: (call, hash, count) =>
        keepSent(hash, {
          ...{ chainId: site.chainId, account, topic: one.topic, what: one.title(call) },
          ...{ to: call.address, data: dataOf(call), value: 0n, count },
          adds: "adds" in call ? (call.adds ?? null) : null,
        }),
      onRun: (run) => setWriting({ write: one, run }),
      from,
    });
    if (run.outcome?.kind === "confirmed") afterReceipt(run.outcome.block);
    else void queries.invalidateQueries({ queryKey: [CHAIN] });
    return run;
  };
  return { writing, waiting, write, clear: () => setWriting(null), busy: writing?.run.outcome === null };
}
