"use client";
import type { Explanation } from "@weir/contracts/errors";
import { useState } from "react";
import type { Address } from "viem";
import { useConfig } from "wagmi";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import type { Faucet } from "../faucetCall.ts";

export type FaucetState =
  | { stage: "idle" }
  | { stage: "signing" }
  | { stage: "mining" }
  | { stage: "done" }
  | { stage: "failed"; problem: Explanation };

/** What explains errors is loaded when there is one; when even that does not come, the network is the problem. */
const problemOf = (error: unknown): Promise<Explanation> =>
  import("../faucetProblem.ts").then(
    ({ faucetProblem }) => faucetProblem(error),
    () => ({
      name: "PartMissing",
      sentence: "A part of this page could not be loaded.",
      remedy: "Check the connection, then try again.",
    }),
  );

export function useFaucet(faucet: Faucet, account: Address | undefined) {
  const config = useConfig();
  const afterReceipt = useAfterReceipt();
  const [state, setState] = useState<FaucetState>({ stage: "idle" });

  const turnOn = async (times: bigint) => {
    if (!account) return;
    setState({ stage: "signing" });
    try {
      const { pour } = await import("../pour.ts");
      afterReceipt(await pour(config, account, faucet, times, () => setState({ stage: "mining" })));
      setState({ stage: "done" });
    } catch (error) {
      setState({ stage: "failed", problem: await problemOf(error) });
    }
  };
  return { state, turnOn };
}
