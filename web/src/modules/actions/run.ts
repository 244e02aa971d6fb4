import { type Explanation, explain } from "@weir/contracts/errors";
import type { Hex } from "viem";
import type { Ending } from "@/modules/chain/ending.ts";
import { displaced } from "./displaced.ts";
import type { Call } from "./plan.ts";

export type ExplainContext = NonNullable<Parameters<typeof explain>[1]>;

export type Stage = "waiting" | "simulating" | "signing" | "mining" | "confirmed";
/** `hash`: the one that the wallet gave, and once it is mined the one in the block. */
export type Step = { kind: Call["kind"]; stage: Stage; hash: Hex | null };

export type Outcome =
  | { kind: "confirmed"; hash: Hex; block: bigint }
  /** Declined in the wallet; this step was not sent. */
  | { kind: "rejected"; explanation: Explanation }
  /** The chain would not have it. Without a hash it was only tried, and nothing was sent. */
  | { kind: "reverted"; explanation: Explanation; hash: Hex | null }
  /** Another transaction with its nonce took its place: an empty one, or any other. `hash`: of that one. */
  | { kind: "cancelled" | "replaced"; explanation: Explanation; hash: Hex }
  /** Sent, and nobody knows yet what became of it. */
  | { kind: "lost"; explanation: Explanation; hash: Hex }
  /** The wallet or the node failed before anything was sent. */
  | { kind: "failed"; explanation: Explanation };

export type Run = { steps: Step[]; outcome: Outcome | null };

/** How a run touches the world. */
export type Edge = {
  /** Throws what the chain would revert with. */
  simulate(call: Call): Promise<void>;
  sign(call: Call): Promise<Hex>;
  /** Keeps what was signed, before it is waited for. */
  keep(call: Call, hash: Hex): void;
  /** How it ended, by the hash that the wallet gave. Throws when it cannot be known. */
  receipt(hash: Hex): Promise<Ending>;
  /** What a mined transaction reverted with. */
  reason(call: Call, block: bigint): Promise<unknown>;
};

export const startOf = (calls: Call[]): Run => ({
  steps: calls.map(({ kind }) => ({ kind, stage: "waiting", hash: null })),
  outcome: null,
});

const OUTSIDE = new Set(["NodeUnreachable", "NodeBusy", "NotConnected", "WrongChain", "WalletOffline"]);

/**
 * Signs the calls one after another, each only after it has been tried on the newest state. Reports after every change.
 * `from` continues a run whose last transaction was lost from sight.
 */
export async function execute(
  calls: Call[],
  edge: Edge,
  context: ExplainContext,
  report: (run: Run) => void,
  from: Run = startOf(calls),
): Promise<Run> {
  let run: Run = { ...from, outcome: null };
  const set = (index: number, change: Partial<Step>) => {
    run = { ...run, steps: run.steps.map((step, at) => (at === index ? { ...step, ...change } : step)) };
    report(run);
  };
  const end = (outcome: Outcome): Run => {
    run = { ...run, outcome };
    report(run);
    return run;
  };

  let last: { hash: Hex; block: bigint } | null = null;
  for (const [index, call] of calls.entries()) {
    const step = run.steps[index]!;
    if (step.stage === "confirmed") continue;
    let { hash } = step;

    if (!hash) {
      set(index, { stage: "simulating" });
      try {
        await edge.simulate(call);
      } catch (error) {
        const explanation = explain(error, context);
        return end(
          OUTSIDE.has(explanation.name) ? { kind: "failed", explanation } : { kind: "reverted", explanation, hash },
        );
      }
      set(index, { stage: "signing" });
      try {
        hash = await edge.sign(call);
      } catch (error) {
        const explanation = explain(error, context);
        return end({ kind: explanation.name === "UserRejectedRequest" ? "rejected" : "failed", explanation });
      }
      edge.keep(call, hash);
    }

    set(index, { stage: "mining", hash });
    try {
      const ending = await edge.receipt(hash);
      // A wallet that speeds it up, or cancels it, gives the block another hash than it gave here.
      hash = ending.hash;
      if (ending.kind !== "mined") return end({ kind: ending.kind, explanation: displaced[ending.kind], hash });
      const { reverted, block } = ending;
      if (reverted)
        return end({ kind: "reverted", explanation: explain(await edge.reason(call, block), context), hash });
      last = { hash, block };
    } catch (error) {
      return end({ kind: "lost", explanation: explain(error, context), hash });
    }
    set(index, { stage: "confirmed", hash });
  }
  return last ? end({ kind: "confirmed", ...last }) : run;
}
