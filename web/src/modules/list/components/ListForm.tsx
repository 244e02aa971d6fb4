"use client";
import { useRef, useState } from "react";
import { wholeNumber } from "@/lib/format/decimal.ts";
import listWords from "@/messages/list.js";
import { ApprovalWords } from "@/modules/actions/components/ApprovalWords.tsx";
import { GasNote } from "@/modules/actions/components/GasNote.tsx";
import { ListChanges } from "@/modules/actions/components/ListChanges.tsx";
import { RiskTick } from "@/modules/actions/components/RiskTick.tsx";
import { contextOf } from "@/modules/actions/explainContext.ts";
import { useBatching } from "@/modules/actions/hooks/useBatching.ts";
import { useFee } from "@/modules/actions/hooks/useFee.ts";
import { useRunner } from "@/modules/actions/hooks/useRunner.ts";
import { isRisky } from "@/modules/actions/risk.ts";
import { titleOfAction } from "@/modules/actions/title.ts";
import { explain, explainProblem } from "@/modules/errors/explain.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { ActionList } from "../actionList.ts";
import { useListCheck } from "../hooks/useListCheck.ts";
import { useListPlan } from "../hooks/useListPlan.ts";
import { useActionsOf } from "../hooks/useLists.ts";
import { moveItem, removeItem, removeList } from "../listStore.ts";
import { DecodedCalls } from "./DecodedCalls.tsx";
import { ListStep, type Refusal } from "./ListStep.tsx";

/** The actions of a list, what they change together, and what would be signed. */
export function ListForm({ list, pool, onEmpty }: { list: ActionList; pool: Pool; onEmpty: () => void }) {
  const run = useRunner(pool);
  const actions = useActionsOf(list);
  const { plan, states, refusedAt, ready } = useListPlan(actions, pool, list.account);
  const check = useListCheck(refusedAt === null && ready ? plan : null);
  const failed = check && check !== "unavailable" ? check.failed : null;
  const fee = useFee(refusedAt === null && !failed && ready ? plan : null);
  const together = useBatching() ?? false;
  const [accepted, setAccepted] = useState(false);
  const steps = useRef<HTMLOListElement>(null);

  const context = contextOf(pool, undefined);
  const stopAt = refusedAt ?? failed?.at ?? null;
  const refusal = (): Refusal => {
    if (refusedAt === null) return explain(failed?.error, context, "simulating");
    const [problem] = plan.problems;
    return problem ? explainProblem(problem, context) : { sentence: "", remedy: "" };
  };
  const risky = plan.after ? isRisky(plan.before, plan.after) : false;
  const blocked =
    stopAt !== null || !plan.after || !ready || check === null || (fee?.short ?? null) !== null || (risky && !accepted);

  // The index of each item's first action.
  const starts = list.items.map((_, at) =>
    list.items.slice(0, at).reduce((sum, { actions: before }) => sum + before.length, 0),
  );
  const remove = (id: string) => {
    const lastOne = list.items.length === 1;
    removeItem(id);
    if (lastOne) onEmpty();
    // The pressed button is gone.
    else steps.current?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) {
          void run(
            { type: "list", pool: list.pool, id: list.id },
            plan,
            listWords.summary({ count: list.items.length }),
          );
        }
      }}
    >
      <ol ref={steps} tabIndex={-1} aria-label={listWords.steps} className="-mt-2 divide-y divide-line outline-none">
        {list.items.map((item, at) => {
          const start = starts[at] ?? 0;
          const stops = stopAt !== null && stopAt >= start && stopAt < start + item.actions.length;
          return (
            <ListStep
              key={item.id}
              number={at + 1}
              what={titleOfAction(item.actions[0]!, states[start] ?? pool.snapshot)}
              refusal={stops ? refusal() : null}
              first={at === 0}
              last={at === list.items.length - 1}
              onMove={(by) => moveItem(item.id, by)}
              onRemove={() => remove(item.id)}
            />
          );
        })}
      </ol>
      <p aria-live="polite" className="mt-3 text-[0.8125rem] text-ink-2">
        {stopAt !== null
          ? null
          : check === null
            ? listWords.checking
            : check === "unavailable"
              ? listWords.unchecked
              : listWords.checked({ block: wholeNumber(check.block) })}
      </p>
      {plan.after && stopAt === null && <ListChanges plan={plan} after={plan.after} unit={pool.unit} />}
      <GasNote fee={fee} pool={pool} count={together ? 1 : plan.calls.length} />
      {stopAt === null && (
        <>
          <p className="mt-3 text-[0.8125rem] text-ink-2">
            {together || plan.calls.length === 1 ? listWords.asksOnce : listWords.asks({ count: plan.calls.length })}
          </p>
          <ApprovalWords plan={plan} />
          <DecodedCalls calls={plan.calls} snapshot={pool.snapshot} />
        </>
      )}
      {risky && stopAt === null && <RiskTick accepted={accepted} onChange={setAccepted} />}
      <div className="sticky bottom-0 -mx-5 -mb-5 flex gap-2 bg-surface px-5 pt-4 pb-5 sm:-mx-6 sm:-mb-6 sm:px-6 sm:pb-6">
        <button
          type="button"
          className="button button-quiet h-12 text-base"
          onClick={() => {
            removeList(list.id);
            onEmpty();
          }}
        >
          {listWords.clear}
        </button>
        <button type="submit" disabled={blocked} className="button button-primary h-12 flex-1 text-base">
          {listWords.send}
        </button>
      </div>
    </form>
  );
}
