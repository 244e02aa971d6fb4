import type { ApprovalCall, Call } from "@weir/sdk/actions/call";
import type { Address, Hex } from "viem";
import { causeOf, type Explanation, explain, explainShortfall } from "@/modules/errors/explain.ts";
import { Doubt } from "../wallet/doubt.ts";
import type { EndingFor } from "../wallet/endingFor.ts";
import { type Signer, SignerChanged } from "../wallet/signer.ts";
import { explainConfirmedAfter, explainStranger, explainSwitch } from "../wallet/switched.ts";
import { displaced } from "./displaced.ts";

export type ExplainContext = NonNullable<Parameters<typeof explain>[1]>;

export type Stage = "waiting" | "simulating" | "signing" | "mining" | "confirmed";
/** `hash`: the one that the wallet gave, and once it is mined the one in the block. */
export type Step = { kind: Call["kind"]; stage: Stage; hash: Hex | null };

export type Outcome =
  | { kind: "confirmed"; hash: Hex; block: bigint }
  /** Declined in the wallet; this step was not sent. */
  | { kind: "rejected"; explanation: Explanation }
  /**
   * The wallet went to another account or chain. `open`: what it was asked meanwhile and may still answer; a hash: it has.
   * `by`: whoever signed in place of the account that this was for.
   */
  | {
      kind: "switched";
      explanation: Explanation;
      wanted: Signer;
      open: Promise<Hex> | null;
      hash: Hex | null;
      by: Address | null;
    }
  /** The wallet approved less than the action takes. */
  | { kind: "short"; explanation: Explanation }
  /** The chain would not have it. Without a hash it was only tried, and nothing was sent. */
  | { kind: "reverted"; explanation: Explanation; hash: Hex | null }
  /** Another transaction with its nonce took its place: an empty one, or any other. `hash`: of that one. */
  | { kind: "cancelled" | "replaced"; explanation: Explanation; hash: Hex }
  /** Sent, and nobody knows yet what became of it. */
  | { kind: "lost"; explanation: Explanation; hash: Hex }
  /** The wallet or the node failed before anything was sent. */
  | { kind: "failed"; explanation: Explanation };

export type Run = { steps: Step[]; outcome: Outcome | null };

/** How a run touches the world, for one account on one chain. */
export type Edge = {
  signer: Signer;
  /** @throws SignerChanged where the wallet is not on that account and chain */
  check(): Promise<void>;
  /** Has the nodes of the page and of the wallet confirm what is signed for. @throws Doubt */
  confirm(): Promise<void>;
  /** The gas limit to send it with. Throws what the chain would revert with. */
  simulate(call: Call): Promise<bigint>;
  /** `open`: the same request, made before and not answered yet. @throws SignerChanged, or what the wallet throws */
  sign(call: Call, gas: bigint, open: Promise<Hex> | null): Promise<Hex>;
  /** Keeps what was signed, before it is waited for. */
  keep(call: Call, hash: Hex): void;
  /** How it ended, by the hash that the wallet gave. Throws when it cannot be known. */
  receipt(hash: Hex): Promise<EndingFor>;
  /** What a mined transaction reverted with. */
  reason(call: Call, block: bigint): Promise<unknown>;
  /** Token units that the spender of the call may pull, in the newest block or in that one. */
  allowance(call: ApprovalCall, block?: bigint): Promise<bigint>;
};

export const startOf = (calls: Call[]): Run => ({
  steps: calls.map(({ kind }) => ({ kind, stage: "waiting", hash: null })),
  outcome: null,
});

/** Requests that a run was stopped at, and that a later one waits for: the first has nothing more to say of them. */
const takenUp = new WeakSet<Promise<Hex>>();

/**
 * Signs the calls one after another, each only after it has been tried on the newest state and confirmed, and only while the wallet is
 * on the account and chain that they are for. Reports after every change.
 * `from` continues a run where it stopped: what is confirmed is not signed again, and what was sent is waited for.
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
    // Answered all the same, it is on its way: it must be seen, and never be asked for again.
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
  for (const [index, call] of calls.entries()) {
    const step = run.steps[index]!;
    if (step.stage === "confirmed") continue;
    // The action itself is done; what becomes of the approval's rest does not undo it.
    const done = call.kind === "revoke" && last ? ({ kind: "confirmed", ...last } as const) : null;
    const stop = (outcome: Outcome): Run => end(done ?? outcome);
    let { hash } = step;

    if (!hash) {
      set(index, { stage: "simulating" });
      let gas: bigint;
      try {
        if (call.kind === "revoke" && last && (await edge.allowance(call, last.block)) === 0n) {
          set(index, { stage: "confirmed" });
          continue;
        }
        await edge.check();
        const [tried, confirmed] = await Promise.allSettled([edge.simulate(call), edge.confirm()]);
        if (confirmed.status === "rejected") throw confirmed.reason;
        if (tried.status === "rejected") throw tried.reason;
        gas = tried.value;
      } catch (error) {
        if (error instanceof SignerChanged) return done ? end(done) : switched(index, error);
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
      // A wallet that speeds it up, or cancels it, gives the block another hash than it gave here.
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

    // The amount can be edited in the wallet. Where it cannot be read, the trial of the next call tells.
    const granted = call.kind === "approve" ? await edge.allowance(call, block).catch(() => null) : null;
    if (call.kind === "approve" && granted !== null && granted < call.least) {
      return end({ kind: "short", explanation: explainShortfall(granted, call.least, context) });
    }
  }
  return last ? end({ kind: "confirmed", ...last }) : run;
}
