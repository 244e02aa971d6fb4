import type { Address } from "viem";
import { isOpen, type Sent } from "@/modules/chain/sent.ts";

/** A flow of several transactions that stopped between two of them. */
export type Unfinished = {
  id: string;
  account: Address;
  /** "Supply 4 WETH" */
  what: string;
  /** From it the form opens again. */
  again: string;
  /** "action": the action is still to be sent. "leftover": it is done, and part of its approval may be left. */
  missing: "action" | "leftover";
  /** The token whose approval was mined, if one was. */
  token: Address | null;
};

const APPROVALS: readonly (string | undefined)[] = ["reset", "approve", "revoke"];
const kindOf = ({ flow }: Sent) => flow?.steps[flow.at];
const isDone = ({ state, reverted }: Sent) => state === "mined" && !reverted;

/**
 * The flows that stopped midway, newest first, from the records of the transactions that were sent (newest first). One that
 * waits for a block is under way, and one whose form has sent its action since by another flow is not missed.
 */
export function unfinishedOf(sent: readonly Sent[]): Unfinished[] {
  const ids = new Set(sent.flatMap(({ flow }) => flow?.id ?? []));
  return [...ids].flatMap((id) => {
    const parts = sent.filter(({ flow }) => flow?.id === id);
    const [newest] = parts;
    if (!newest?.flow || parts.some(isOpen)) return [];
    const done = parts.filter(isDone);
    const { steps, what, again } = newest.flow;
    const actionAt = steps.findIndex((kind) => !APPROVALS.includes(kind));
    const isStepDone = (at: number) => done.some(({ flow }) => flow?.at === at);
    if (done.length === 0 || steps.every((_, at) => isStepDone(at))) return [];
    const { account, topic } = newest;
    const later = sent.slice(0, sent.indexOf(newest));
    const superseded = later.some(
      (one) =>
        one.account === account &&
        one.topic === topic &&
        (isOpen(one) || (isDone(one) && !APPROVALS.includes(kindOf(one)))),
    );
    if (superseded) return [];
    const token = done.find((one) => kindOf(one) === "approve")?.to ?? null;
    const missing = actionAt >= 0 && !isStepDone(actionAt) ? "action" : "leftover";
    // Without an approval there is nothing that could be left.
    if (!token && missing === "leftover") return [];
    return [{ id, account, what, again, missing, token }];
  });
}
