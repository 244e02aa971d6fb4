"use client";
import { walletEdge } from "@/modules/actions/edge.ts";
import { execute, type Run } from "@/modules/actions/run.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { verifyTokens } from "@/modules/pool/verifyTokens.ts";
import { type Tracked, useTracked } from "@/modules/writes/useTracked.ts";
import { doubtOf, type RefusalOf } from "../refusal.ts";
import type { Token } from "./useTokens.ts";

/** Calls of a contract of offers: an approval, then the action. */
export type OrderWrite = Tracked & {
  /** What the calls move: the wallet's own node has to confirm their names and decimals. */
  tokens: readonly Token[];
};

export type OrderWriting = { write: OrderWrite; run: Run };

/** Signs a write of offers and follows it to its end: see useTracked. */
export function useOrderWrite(topic: string, refusalOf: RefusalOf) {
  const { chainId } = useSiteConfig();
  return useTracked<OrderWrite>(topic, ({ calls, tokens }, { config, signer, keep, onRun, from }) => {
    const edge = walletEdge(config, signer, keep);
    let confirmed: Promise<void> | undefined;
    return execute(
      calls,
      {
        ...edge,
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
}
