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
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
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
import { SupplyKind } from "./SupplyKind.tsx";

export function ActionForm({ intent, pool, account }: { intent: Intent; pool: Pool; account: Address }) {
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

  const fee = useFee(plan?.problems.length === 0 ? plan : null);
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
  const words = wordsOf({ ...intent, type });
  const summary =
    intent.type === "setCollateral"
      ? `${symbol}: ${words.done}`
      : `${words.done} ${formatAmount(value ?? 0n, decimals)} ${symbol}`;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
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
      {plan && <Problems problems={plan.problems} context={contextOf(pool, intent.reserveId)} />}
      {plan?.after && <ChangeList before={plan.before} after={plan.after} reserveId={intent.reserveId} unit={unit} />}
      <GasNote fee={fee} pool={pool} count={plan?.calls.length ?? 0} />
      {plan && plan.problems.length === 0 && <ApprovalNote plan={plan} reserve={reserve} />}
      {risky && plan?.problems.length === 0 && <RiskTick accepted={accepted} onChange={setAccepted} />}
      <div className="sticky bottom-0 -mx-5 -mb-5 bg-surface px-5 pt-4 pb-5 sm:-mx-6 sm:-mb-6 sm:px-6 sm:pb-6">
        <button type="submit" disabled={blocked} className="button button-primary h-12 w-full text-base">
          {ready ? words.verb : "Enter an amount"}
        </button>
      </div>
    </form>
  );
}
