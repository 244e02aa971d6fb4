import type { Plan } from "@weir/sdk/actions/plan";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Unit } from "@/lib/format/value.ts";
import type { Goal } from "../intent.ts";
import { ChangeList } from "./ChangeList.tsx";
import { ListChanges } from "./ListChanges.tsx";

/** Values before and after, of one action or of a list. */
export function GoalChanges({ goal, plan, after, unit }: { goal: Goal; plan: Plan; after: PoolSnapshot; unit: Unit }) {
  if (goal.type === "list") return <ListChanges plan={plan} after={after} unit={unit} />;
  return <ChangeList before={plan.before} after={after} reserveId={goal.reserveId} unit={unit} />;
}
