import type { Call } from "@weir/sdk/actions/call";
import type { Hex } from "viem";
import words from "@/messages/actions.js";
import type { ExplainContext } from "@/modules/errors/errorContext.ts";
import { causeOf, explain } from "@/modules/errors/explain.ts";
import { Doubt } from "../wallet/doubt.ts";
import { SignerChanged } from "../wallet/signer.ts";
import { explainSwitch } from "../wallet/switched.ts";
import { FiguresChanged } from "./confirmPreview.ts";
import { displaced } from "./displaced.ts";
import { type Edge, type Outcome, type Run, type Step, startOf } from "./run.ts";

/** The effects of a run whose calls the wallet carries out as one. */
export type BatchEdge = Pick<Edge, "signer" | "check" | "confirm" | "preview" | "receipt"> & {
  /** Tries all calls in order on the newest state. Throws the error of the first that reverts. */
  simulateAll(): Promise<void>;
  /** Asks the wallet, and records the batch before it returns. Resolves to the record's key. Throws as Edge.sign(). */
  signAll(): Promise<Hex>;
  /** Whether some calls of the batch took effect and others did not, by the record's key. */
  isPartial(key: Hex): boolean;
};

const partial = { name: "PartlyDone", ...words.displaced.partial };

/**
 * Like execute(), with one request to the wallet for all calls (EIP-5792). `from` continues a run whose batch is recorded:
 * it is waited for, and never requested again.
 */
export async function executeBatch(
  calls: Call[],
  edge: BatchEdge,
  context: ExplainContext,
  report: (run: Run) => void,
  from: Run = startOf(calls),
): Promise<Run> {
  let run: Run = { ...from, outcome: null };
  const all = (change: Partial<Step>) => {
    run = { ...run, steps: run.steps.map((step) => ({ ...step, ...change })) };
    report(run);
  };
  const end = (outcome: Outcome): Run => {
    run = { ...run, outcome };
    report(run);
    return run;
  };
  const switched = (changed: SignerChanged): Run => {
    const outcome = { kind: "switched", wanted: edge.signer, open: null, hash: null, by: null } as const;
    return end({ ...outcome, explanation: explainSwitch(changed) });
  };

  let key = from.batch;
  if (!key) {
    all({ stage: "simulating" });
    try {
      await edge.check();
      const [tried, confirmed, previewed] = await Promise.allSettled([
        edge.simulateAll(),
        edge.confirm(),
        edge.preview(),
      ]);
      if (confirmed.status === "rejected") throw confirmed.reason;
      if (tried.status === "rejected") throw tried.reason;
      if (previewed.status === "rejected") throw previewed.reason;
    } catch (error) {
      if (error instanceof SignerChanged) return switched(error);
      if (error instanceof FiguresChanged) return end({ kind: "changed", explanation: error.explanation });
      if (error instanceof Doubt) return end({ kind: "failed", explanation: error.explanation });
      const { by, explanation } = causeOf(error, context, "simulating");
      return end(by === "contract" ? { kind: "reverted", explanation, hash: null } : { kind: "failed", explanation });
    }
    all({ stage: "signing" });
    try {
      key = await edge.signAll();
    } catch (error) {
      if (error instanceof SignerChanged) return switched(error);
      const { by, explanation } = causeOf(error, context, "signing");
      return end({ kind: by === "user" ? "rejected" : "failed", explanation });
    }
    run = { ...run, batch: key };
  }
  all({ stage: "mining" });
  try {
    const ending = await edge.receipt(key);
    const { hash } = ending;
    if (ending.kind !== "mined") return end({ kind: ending.kind, explanation: displaced[ending.kind], hash });
    const { block, reverted } = ending;
    if (reverted) {
      const reason = new Error("execution reverted");
      const explanation = edge.isPartial(key) ? partial : explain(reason, context, "simulating");
      return end({ kind: "reverted", explanation, hash });
    }
    all({ stage: "confirmed", hash });
    return end({ kind: "confirmed", hash, block });
  } catch (error) {
    return end({ kind: "lost", explanation: explain(error, context), hash: key });
  }
}
