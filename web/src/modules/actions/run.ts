import type { ApprovalCall, Call, SharesApprovalCall } from "@weir/sdk/actions/call";
import type { Address, Hex } from "viem";
import type { ExplainContext } from "@/modules/errors/errorContext.ts";
import { causeOf, type Explanation, explain, explainShortfall } from "@/modules/errors/explain.ts";
import { Doubt } from "../wallet/doubt.ts";
import type { EndingFor } from "../wallet/endingFor.ts";
import { type Signer, SignerChanged } from "../wallet/signer.ts";
import { explainConfirmedAfter, explainStranger, explainSwitch } from "../wallet/switched.ts";
import { FiguresChanged } from "./confirmPreview.ts";
import { displaced } from "./displaced.ts";

export type Stage = "waiting" | "simulating" | "signing" | "mining" | "confirmed";
/** `hash`: the wallet's hash, and after mining the mined one. */
export type Step = { kind: Call["kind"]; stage: Stage; hash: Hex | null };

export type Outcome =
  | { kind: "confirmed"; hash: Hex; block: bigint }
  /** Rejected in the wallet; this step was not sent. */
  | { kind: "rejected"; explanation: Explanation }
  /**
   * The wallet changed to another account or chain. `open`: the request that was open then and may still be answered; a
   * hash: it was. `by`: the account that signed instead of the planned one.
   */
  | {
      kind: "switched";
      explanation: Explanation;
      wanted: Signer;
      open: Promise<Hex> | null;
      hash: Hex | null;
      by: Address | null;
    }
  /** The chain's own preview ends elsewhere than what was shown; this step was not sent. */
  | { kind: "changed"; explanation: Explanation }
  /** The wallet approved less than the action needs. */
  | { kind: "short"; explanation: Explanation }
  /** The call reverts. Without a hash only the simulation reverted, and nothing was sent. */
  | { kind: "reverted"; explanation: Explanation; hash: Hex | null }
  /**
   * Another transaction with its nonce displaced it: an empty one, or any other; `hash` is that transaction's hash. Or the
   * node no longer has it.
   */
  | { kind: "cancelled" | "replaced" | "dropped"; explanation: Explanation; hash: Hex }
  /** Sent, with unknown result. */
  | { kind: "lost"; explanation: Explanation; hash: Hex }
  /** The wallet or the node failed before anything was sent. */
  | { kind: "failed"; explanation: Explanation };

/** `batch`: the key of the record, once the wallet has taken all calls as one. */
export type Run = { steps: Step[]; outcome: Outcome | null; batch?: Hex };

/** The effects of a run, for one account on one chain. */
export type Edge = {
  signer: Signer;
  /** @throws SignerChanged where the wallet is not on that account and chain */
  check(): Promise<void>;
  /** Verifies the action with the page's and the wallet's nodes. @throws Doubt */
  confirm(): Promise<void>;
  /** Has the chain confirm where the plan leaves the account. @throws FiguresChanged, or what the chain would revert with */
  preview(): Promise<void>;
  /** The call as it has to be sent now: since it was planned, the chain may have moved on. */
  latest(call: Call): Promise<Call>;
  /** The gas limit for sending. Throws the revert's error. */
  simulate(call: Call): Promise<bigint>;
  /** `open`: an earlier, unanswered request for the same call. @throws SignerChanged, or the wallet's error */
  sign(call: Call, gas: bigint, open: Promise<Hex> | null): Promise<Hex>;
  /** Records a signed transaction before the wait. */
  keep(call: Call, hash: Hex): void;
  /** The ending of a transaction, by the wallet's hash. Throws if it cannot be determined. */
  receipt(hash: Hex): Promise<EndingFor>;
  /** The revert error of a mined transaction. */
  reason(call: Call, block: bigint): Promise<unknown>;
  /** The allowance of the call's spender, token units or supply shares, at the newest block or at the given one. */
  allowance(call: ApprovalCall | SharesApprovalCall, block?: bigint): Promise<bigint>;
};

export const startOf = (calls: Call[]): Run => ({
  steps: calls.map(({ kind }) => ({ kind, stage: "waiting", hash: null })),
  outcome: null,
});

/** Open requests of stopped runs that a later run waits for: the earlier run reports nothing more about them. */
const takenUp = new WeakSet<Promise<Hex>>();

/**
 * Signs the calls in order. Each is first simulated on the newest state and verified, and only signed while the wallet
 * is on the planned account and chain. Reports every change of state.
 * `from` continues a stopped run: confirmed steps are not signed again, and sent ones are waited for.
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
  const { signer } = edge;
  let open = from.outcome?.kind === "switched" ? from.outcome.open : null;
  if (open) takenUp.add(open);

  const switched = (index: number, changed: SignerChanged): Run => {
    const outcome = { kind: "switched", wanted: signer, open: changed.open, hash: null, by: null } as const;
    const ended = end({ ...outcome, explanation: explainSwitch(changed) });
    // The request was answered nevertheless, so the transaction is pending: shows it, and never requests it again.
    const { open } = changed;
    open?.then(
      (hash) => {
        if (takenUp.has(open)) return;
        edge.keep(calls[index]!, hash);
        set(index, { stage: "mining", hash });
        end({ ...outcome, open: null, hash, explanation: explainConfirmedAfter(changed) });
      },
      () => {
        if (takenUp.has(open)) return;
        end({ ...outcome, open: null, explanation: explainSwitch(new SignerChanged(changed.now, signer)) });
      },
    );
    return ended;
  };

  let last: { hash: Hex; block: bigint } | null = null;
  for (const [index, planned] of calls.entries()) {
    let call = planned;
    const step = run.steps[index]!;
    if (step.stage === "confirmed") continue;
    // The action is done; a failure to revoke the remaining approval does not undo it.
    const done = call.kind === "revoke" && last ? ({ kind: "confirmed", ...last } as const) : null;
    const stop = (outcome: Outcome): Run => end(done ?? outcome);
    let { hash } = step;

    if (!hash) {
      set(index, { stage: "simulating" });
      let gas: bigint;
      try {
        call = await edge.latest(planned);
        if (call.kind === "revoke" && last && (await edge.allowance(call, last.block)) <= call.args[1]) {
          set(index, { stage: "confirmed" });
          continue;
        }
        await edge.check();
        const [tried, confirmed, previewed] = await Promise.allSettled([
          edge.simulate(call),
          edge.confirm(),
          // A revocation follows the action and does not change the position.
          call.kind !== "revoke" && edge.preview(),
        ]);
        if (confirmed.status === "rejected") throw confirmed.reason;
        if (tried.status === "rejected") throw tried.reason;
        if (previewed.status === "rejected") throw previewed.reason;
        gas = tried.value;
      } catch (error) {
        if (error instanceof SignerChanged) return done ? end(done) : switched(index, error);
        if (error instanceof FiguresChanged) return stop({ kind: "changed", explanation: error.explanation });
        if (error instanceof Doubt) return stop({ kind: "failed", explanation: error.explanation });
        const { by, explanation } = causeOf(error, context, "simulating");
        return stop(by === "contract" ? { kind: "reverted", explanation, hash } : { kind: "failed", explanation });
      }
      set(index, { stage: "signing" });
      try {
        hash = await edge.sign(call, gas, open);
      } catch (error) {
        if (error instanceof SignerChanged) return done ? end(done) : switched(index, error);
        const { by, explanation } = causeOf(error, context, "signing");
        return stop({ kind: by === "user" ? "rejected" : "failed", explanation });
      } finally {
        open = null;
      }
      edge.keep(call, hash);
    }

    set(index, { stage: "mining", hash });
    let block: bigint;
    try {
      const ending = await edge.receipt(hash);
      // After a speed-up or a cancellation the mined hash differs from the wallet's hash.
      hash = ending.hash;
      if (ending.kind !== "mined") return stop({ kind: ending.kind, explanation: displaced[ending.kind], hash });
      ({ block } = ending);
      if (ending.stranger) {
        const explanation = explainStranger(ending.stranger, signer.account);
        return end({ kind: "switched", explanation, wanted: signer, open: null, hash, by: ending.stranger });
      }
      if (ending.reverted) {
        const reason = await edge.reason(call, block);
        return stop({ kind: "reverted", explanation: explain(reason, context, "simulating"), hash });
      }
      if (call.kind !== "revoke" || !last) last = { hash, block };
    } catch (error) {
      return stop({ kind: "lost", explanation: explain(error, context), hash });
    }
    set(index, { stage: "confirmed", hash });

    // Users can edit the amount in the wallet. If the allowance cannot be read, the next call's simulation shows a
    // shortfall.
    const granted = call.kind === "approve" ? await edge.allowance(call, block).catch(() => null) : null;
    if (call.kind === "approve" && granted !== null && granted < call.least) {
      return end({ kind: "short", explanation: explainShortfall(granted, call.least, context) });
    }
  }
  return last ? end({ kind: "confirmed", ...last }) : run;
}
