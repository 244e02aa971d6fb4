"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { useState } from "react";
import type { Address } from "viem";
import { useConfig } from "wagmi";
import { walletEdge } from "@/modules/actions/edge.ts";
import { execute, type Run, startOf } from "@/modules/actions/run.ts";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { keepSent } from "@/modules/chain/sentStore.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { verifyTokens } from "@/modules/pool/verifyTokens.ts";
import { Doubt } from "@/modules/wallet/doubt.ts";
import { loansRefusal } from "../explainLoans.ts";
import type { Token } from "./useLoanTokens.ts";

/** Calls of PeerLoans, signed one after another: an approval, then the action. */
export type LoanWrite = {
  account: Address;
  calls: Call[];
  /** What the calls move: the wallet's own node has to confirm their names and decimals. */
  tokens: readonly Token[];
  /** Identifies the form: each sends one write at a time. */
  topic: string;
  title: (call: Call) => string;
};

export type LoanWriting = { write: LoanWrite; run: Run };

/** Signs a write and follows it to its end, as actions of pools are; in the same list of transactions. */
export function useLoanWrite(topic: string) {
  const config = useConfig();
  const site = useSiteConfig();
  const queries = useQueryClient();
  const afterReceipt = useAfterReceipt();
  const [writing, setWriting] = useState<LoanWriting | null>(null);
  const waiting = useSent().find((one) => one.topic === topic && isOpen(one));

  const write = async (one: LoanWrite, from: Run = startOf(one.calls)): Promise<Run> => {
    const { account, tokens } = one;
    setWriting({ write: one, run: { ...from, outcome: null } });
    const signer = { account, chainId: config.getClient().chain.id };
    const edge = walletEdge(config, signer, (call, hash, count) =>
      keepSent(hash, {
        ...{ chainId: site.chainId, account, topic: one.topic, what: one.title(call) },
        ...{ to: call.address, data: dataOf(call), value: 0n, count },
      }),
    );
    let confirmed: Promise<void> | undefined;
    const run = await execute(
      one.calls,
      {
        ...edge,
        simulate: (call) =>
          edge.simulate(call).catch((error: unknown) => {
            const refusal = loansRefusal(error);
            throw refusal ? new Doubt(refusal) : error;
          }),
        confirm: () => {
          confirmed ??= verifyTokens(
            config,
            site.chainId,
            tokens.map(({ token, symbol, decimals }) => ({ symbol, decimals, info: { token } })),
          );
          return confirmed;
        },
        // What is agreed is signed: the chain carries it out as it was shown, or not at all.
        preview: async () => undefined,
      },
      { reserves: tokens.map(({ token, symbol, decimals }, at) => ({ id: BigInt(at), token, symbol, decimals })) },
      (run) => setWriting({ write: one, run }),
      from,
    );
    if (run.outcome?.kind === "confirmed") afterReceipt(run.outcome.block);
    else void queries.invalidateQueries({ queryKey: [CHAIN] });
    return run;
  };
  return { writing, waiting, write, clear: () => setWriting(null), busy: writing?.run.outcome === null };
}
