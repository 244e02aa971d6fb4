import type { Call } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import type { FlowPart } from "@/modules/chain/sent.ts";
import { againOf } from "./again.ts";
import type { Goal } from "./intent.ts";
import { titleOf } from "./title.ts";

/** What a transaction's record says of its flow. null for a flow of one transaction: nothing of it can be left over. */
export function partOf(id: string, call: Call, intent: Goal, plan: Plan): FlowPart | null {
  const { calls } = plan;
  if (calls.length < 2) return null;
  const action = calls.find(({ functionName }) => functionName !== "approve") ?? call;
  return {
    id,
    at: calls.indexOf(call),
    steps: calls.map(({ kind }) => kind),
    what: titleOf(action, plan),
    again: againOf(intent),
  };
}
