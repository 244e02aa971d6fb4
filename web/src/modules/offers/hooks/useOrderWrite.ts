"use client";
import type { Call } from "@weir/sdk/actions/call";
import { useRef } from "react";
import { walletEdge } from "@/modules/actions/edge.ts";
import { execute, type Run } from "@/modules/actions/run.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { verifyTokens } from "@/modules/pool/verifyTokens.ts";
import { type Tracked, useTracked } from "@/modules/writes/useTracked.ts";
import { approvedBefore, withoutGiven } from "../approvedBefore.ts";
import { freshApprovals } from "../freshApprovals.ts";
import { doubtOf, type RefusalOf } from "../refusal.ts";
import type { Token } from "./useTokens.ts";

/** Calls of a contract of offers: an approval, then the action. */
export type OrderWrite = Tracked & {
  /** What the calls move: the wallet's own node has to confirm their names and decimals. */
  tokens: readonly Token[];
};

export type OrderWriting = { write: OrderWrite; run: Run };

/** Signs a write of offers and follows it to its end: see useTracked. `missing`: calls without what the form has approved for them before. */
export function useOrderWrite(topic: string, refusalOf: RefusalOf) {
  const { chainId } = useSiteConfig();
  /** Of each write: one that was interrupted goes on with what it knew. */
  const latest = useRef(new WeakMap<OrderWrite, ReturnType<typeof freshApprovals>>());
  const given = approvedBefore(useSent(), topic);
  const tracked = useTracked<OrderWrite>(topic, (write, { config, signer, keep, onRun, from }) => {
    const { calls, tokens } = write;
    const edge = walletEdge(config, signer, keep);
    const fresh = latest.current.get(write) ?? freshApprovals(edge.allowance);
    latest.current.set(write, fresh);
    let confirmed: Promise<void> | undefined;
    return execute(
      calls,
      {
        ...edge,
        latest: fresh,
        simulate: (call) =>
          edge.simulate(call).catch((error: unknown) => {
            throw doubtOf(error, refusalOf);
          }),
        confirm: () => {
          confirmed ??= verifyTokens(
            config,
            chainId,
            tokens.map(({ token, symbol, decimals }) => ({ symbol, decimals, info: { token } })),
          );
          return confirmed;
        },
        // What is agreed is signed: the chain carries it out as it was shown, or not at all.
        preview: async () => undefined,
      },
      { reserves: tokens.map(({ token, symbol, decimals }, at) => ({ id: BigInt(at), token, symbol, decimals })) },
      onRun,
      from,
    );
  });
  return { ...tracked, missing: (calls: Call[]) => withoutGiven(calls, given) };
}
