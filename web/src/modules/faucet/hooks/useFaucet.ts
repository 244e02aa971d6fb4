"use client";
import { useState } from "react";
import type { Address, Hex } from "viem";
import { useConfig } from "wagmi";
import words from "@/messages/faucet.js";
import type { Ending } from "@/modules/chain/ending.ts";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { keepSent } from "@/modules/chain/sentStore.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Explanation } from "@/modules/errors/explain.ts";
import type { Faucet } from "../faucetCall.ts";

export type FaucetState =
  | { stage: "idle" }
  | { stage: "signing" }
  | { stage: "mining"; hash: Hex }
  | { stage: "done" }
  | { stage: "displaced"; by: Exclude<Ending["kind"], "mined">; hash: Hex }
  | { stage: "failed"; problem: Explanation };

/** The code that explains errors is loaded on demand; if that fails too, the network is the problem. */
const problemOf = (error: unknown): Promise<Explanation> =>
  import("../faucetProblem.ts").then(
    ({ faucetProblem }) => faucetProblem(error),
    () => ({ name: "PartMissing", ...words.missing }),
  );

export function useFaucet(faucet: Faucet, account: Address | undefined) {
  const config = useConfig();
  const { chainId } = useSiteConfig();
  const afterReceipt = useAfterReceipt();
  const [state, setState] = useState<FaucetState>({ stage: "idle" });
  const topic = `faucet ${faucet.token}`;
  const waiting = useSent().find((one) => one.topic === topic && isOpen(one));

  /** `what`: the transaction as a title. */
  const turnOn = async (times: bigint, what: string) => {
    if (!account) return;
    setState({ stage: "signing" });
    try {
      const { pour } = await import("../pour.ts");
      const ending = await pour(config, account, faucet, times, ({ hash, ...call }) => {
        keepSent(hash, { chainId, account, topic, what, ...call });
        setState({ stage: "mining", hash });
      });
      if (ending.kind !== "mined") return setState({ stage: "displaced", by: ending.kind, hash: ending.hash });
      afterReceipt(ending.block);
      setState({ stage: "done" });
    } catch (error) {
      setState({ stage: "failed", problem: await problemOf(error) });
    }
  };
  // A transaction sent before a reload or in another tab counts as well.
  const shown: FaucetState = waiting ? { stage: "mining", hash: waiting.hash } : state;
  return { state: shown, turnOn };
}
