import { topicOf } from "../actions/intent.ts";
import { isOpen, type Sent } from "../chain/sent.ts";
import type { ActionList } from "./actionList.ts";

const APPROVALS: readonly (string | undefined)[] = ["reset", "approve", "revoke"];

/**
 * What has become of a list that was sent, from the records of its account's transactions: `waiting` is one that waits for
 * a block. `done`: a block has its actions.
 */
export function listState(list: ActionList, sent: readonly Sent[]): { waiting: Sent | undefined; done: boolean } {
  const topic = topicOf({ type: "list", pool: list.pool, id: list.id });
  const own = sent.filter((one) => one.topic === topic);
  const done = own.some(
    ({ state, reverted, flow }) => state === "mined" && !reverted && !APPROVALS.includes(flow?.steps[flow.at]),
  );
  return { waiting: own.find(isOpen), done };
}
