"use client";
import { maxOf } from "@weir/sdk/actions/max";
import { planOf } from "@weir/sdk/actions/plan";
import type { Action } from "@weir/sdk/actions/simulate";
import { actionsOf, type Kind, kindsOf } from "@weir/sdk/actions/supplyKind";
import { findReserve } from "@weir/sdk/math/snapshot";
import { useMemo, useState } from "react";
import type { Address } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import actionWords from "@/messages/actions.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { LimitUse } from "@/modules/risk/components/LimitUse.tsx";
import { TargetBox } from "@/modules/risk/components/TargetBox.tsx";
import { draftOf, keepDraft, type Typed } from "../draft.ts";
import { contextOf } from "../explainContext.ts";
import { useFee } from "../hooks/useFee.ts";
import { useRefusesChange } from "../hooks/useRefusesChange.ts";
import { useRunner } from "../hooks/useRunner.ts";
import type { Intent } from "../intent.ts";
import { isRisky } from "../risk.ts";
import { wordsOf } from "../words.ts";
import { AmountField } from "./AmountField.tsx";
import { ApprovalNote } from "./ApprovalNote.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { GasNote } from "./GasNote.tsx";
import { Problems } from "./Problems.tsx";
import { RiskTick } from "./RiskTick.tsx";
import { SendButtons } from "./SendButtons.tsx";
import { SupplyKind } from "./SupplyKind.tsx";

/** The list that the form can add its actions to. `count`: the actions in it, on which the pool's figures build. */
type ListTarget = { count: number; full: boolean; add: (actions: Action[]) => void };

export function ActionForm({
  intent,
  pool,
  account,
  list = null,
  together = false,
}: {
  intent: Intent;
  pool: Pool;
  account: Address;
  list?: ListTarget | null;
  /** The wallet takes several calls as one. */
  together?: boolean;
}) {
  const site = useSiteConfig();
  const run = useRunner(pool);
  const { snapshot, unit } = pool;
  const reserve = findReserve(snapshot, intent.reserveId);
  const { symbol, decimals } = reserve;
  const [typed, setTyped] = useState<Typed>(() => draftOf(intent)?.typed ?? { text: "", all: false });
  const [accepted, setAccepted] = useState(() => draftOf(intent)?.accepted ?? false);
  const [kind, setKind] = useState<Kind>(
    () => draftOf(intent)?.kind ?? kindsOf(snapshot, intent.reserveId)[0] ?? "lent",
  );

  const type = intent.type === "supply" && kind === "collateral" ? "supplyCollateral" : intent.type;
  const max = useMemo(() => maxOf(snapshot, { type, reserveId: intent.reserveId }), [snapshot, type, intent.reserveId]);
  const all = typed.all && max.all;
  // The amount of "all" grows with interest while it is displayed.
  const text = all ? unmistakable(exactAmount(max.assets, decimals)) : typed.text;
  const parsed = parseAmount(text, decimals, symbol);
  const value = "value" in parsed ? parsed.value : null;

  const { lendingPools } = site.deployment;
  const refusesChange = useRefusesChange(lendingPools, account, reserve);
  const ready = intent.type === "setCollateral" || (value !== null && value > 0n);
  const plan = useMemo(() => {
    if (!ready) return null;
    const first: Action =
      intent.type === "setCollateral"
        ? { type: "setCollateral", reserveId: intent.reserveId, enabled: intent.enabled }
        : {
            type: type as Exclude<Action["type"], "setCollateral">,
            reserveId: intent.reserveId,
            ...(all ? { max: true } : { assets: value! }),
          };
    const actions = actionsOf(first, kind, snapshot);
    return planOf(lendingPools, account, snapshot, actions, { refusesChange: refusesChange ?? false });
  }, [ready, intent, type, all, value, kind, lendingPools, account, snapshot, refusesChange]);

  const alone = list === null || list.count === 0;
  // After a list it is sent in the list's transaction.
  const fee = useFee(alone && plan?.problems.length === 0 ? plan : null);
  // The steps depend on whether the token accepts a changed allowance.
  const asking = plan?.approval != null && refusesChange === undefined;
  const risky = plan?.after ? isRisky(plan.before, plan.after) : false;
  const blocked =
    !plan ||
    plan.problems.length > 0 ||
    !plan.after ||
    asking ||
    (fee !== null && fee.short !== null) ||
    (risky && !accepted);
  const addable = plan?.problems.length === 0 && plan.after !== null;
  const add = () => plan && addable && list?.add(plan.actions);
  const words = wordsOf({ ...intent, type });
  const amount = `${formatAmount(value ?? 0n, decimals)} ${symbol}`;
  const summary = words.done({ what: intent.type === "setCollateral" ? symbol : amount });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!alone) return add();
        if (!plan || blocked) return;
        keepDraft(intent, { typed, accepted, kind });
        void run(intent, plan, summary);
      }}
    >
      {intent.type === "supply" && <SupplyKind reserve={reserve} snapshot={snapshot} kind={kind} onChange={setKind} />}
      {intent.type !== "setCollateral" && (
        <AmountField
          reserve={reserve}
          unit={unit}
          type={type as Exclude<Intent["type"], "setCollateral">}
          text={text}
          parsed={parsed}
          max={max}
          onChange={setTyped}
        />
      )}
      {intent.type !== "setCollateral" && (
        <TargetBox
          snapshot={snapshot}
          question={{ type, reserveId: intent.reserveId }}
          kind={kind}
          max={max}
          onPick={(assets, all) => setTyped({ text: unmistakable(exactAmount(assets, decimals)), all })}
        />
      )}
      {plan && <Problems problems={plan.problems} context={contextOf(pool, intent.reserveId)} />}
      {plan?.after && <ChangeList before={plan.before} after={plan.after} reserveId={intent.reserveId} unit={unit} />}
      {plan?.after && <LimitUse before={plan.before} after={plan.after} />}
      <GasNote fee={fee} pool={pool} count={together ? 1 : (plan?.calls.length ?? 0)} />
      {alone && plan && plan.problems.length === 0 && (
        <ApprovalNote plan={plan} reserve={reserve} together={together} />
      )}
      {alone && risky && plan?.problems.length === 0 && <RiskTick accepted={accepted} onChange={setAccepted} />}
      <SendButtons
        verb={ready ? words.verb : actionWords.amount.enter}
        blocked={blocked}
        addable={addable}
        list={list && { ...list, add }}
      />
    </form>
  );
}
