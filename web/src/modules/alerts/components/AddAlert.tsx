"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import { useId, useState } from "react";
import type { Address } from "viem";
import type { Pool } from "@/modules/pools/pool.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { type AlertKind, MOST_RULES, type Side } from "../alertRules.ts";
import { addRule } from "../alertStore.ts";
import { alertWords as words } from "../alertWords.ts";
import { type Draft, ruleOf } from "../draftRule.ts";

const kinds = Object.keys(words.kinds) as AlertKind[];
const control = "mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 text-sm placeholder:text-ink-3";

/** A form for one more alert. `account`: the connected one. */
export function AddAlert({
  account,
  pools,
  count,
}: {
  account: Address | undefined;
  pools: readonly Pool[];
  count: number;
}) {
  const id = useId();
  const [draft, setDraft] = useState<Draft>({
    kind: "health",
    account: account ?? "",
    reserve: "",
    side: "above",
    threshold: "1.25",
  });
  const [said, setSaid] = useState<{ account?: string; threshold?: string; done?: string }>({});
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setSaid({});
  };
  const reserves = pools.flatMap(({ name, snapshot }) =>
    snapshot.reserves.map((one) => ({ id: idToHex(one.id), label: words.inPool(one.symbol, name) })),
  );
  const { kind } = draft;
  const ofAccount = kind === "health" || kind === "change";
  const ofRate = !ofAccount && kind !== "stale";
  const full = count >= MOST_RULES;
  const submit = () => {
    if (full) return;
    const read = ruleOf({ ...draft, reserve: draft.reserve || (reserves[0]?.id ?? "") }, crypto.randomUUID());
    if (!("rule" in read)) return setSaid(read);
    addRule(read.rule);
    setSaid({ done: words.added });
  };
  return (
    <Block title={words.add}>
      <form
        noValidate
        className="space-y-3 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div>
          <label htmlFor={`${id}-kind`} className="text-[0.8125rem] text-ink-2">
            {words.kind}
          </label>
          <select
            id={`${id}-kind`}
            value={kind}
            aria-describedby={`${id}-note`}
            onChange={({ target }) => {
              const next = target.value as AlertKind;
              const threshold = next === "health" ? "1.25" : next === "utilisation" ? "90" : "5";
              change({ kind: next, threshold });
            }}
            className={control}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
          <p id={`${id}-note`} className="mt-1 text-[0.8125rem] text-ink-3">
            {words.kindNotes[kind]}
          </p>
        </div>
        {!ofAccount && (
          <div>
            <label htmlFor={`${id}-asset`} className="text-[0.8125rem] text-ink-2">
              {words.asset}
            </label>
            <select
              id={`${id}-asset`}
              value={draft.reserve || reserves[0]?.id}
              onChange={({ target }) => change({ reserve: target.value })}
              className={control}
            >
              {reserves.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
          </div>
        )}
        {ofAccount && (
          <div>
            <label htmlFor={`${id}-account`} className="text-[0.8125rem] text-ink-2">
              {words.account}
            </label>
            <input
              id={`${id}-account`}
              value={draft.account}
              placeholder="0x…"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              aria-invalid={said.account !== undefined}
              aria-describedby={`${id}-account-problem`}
              onChange={({ target }) => change({ account: target.value })}
              className={`${control} font-mono`}
            />
            <Problem id={`${id}-account-problem`} text={said.account} />
          </div>
        )}
        {kind !== "stale" && kind !== "change" && (
          <div className="grid grid-cols-2 gap-x-3">
            {ofRate && (
              <div>
                <label htmlFor={`${id}-side`} className="text-[0.8125rem] text-ink-2">
                  {words.side}
                </label>
                <select
                  id={`${id}-side`}
                  value={draft.side}
                  onChange={({ target }) => change({ side: target.value as Side })}
                  className={control}
                >
                  {(["above", "below"] as const).map((one) => (
                    <option key={one} value={one}>
                      {words.sides[one]}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <div>
              <label htmlFor={`${id}-threshold`} className="text-[0.8125rem] text-ink-2">
                {ofRate ? `${words.threshold}, %` : words.threshold}
              </label>
              <input
                id={`${id}-threshold`}
                value={draft.threshold}
                inputMode="decimal"
                autoComplete="off"
                aria-invalid={said.threshold !== undefined}
                aria-describedby={`${id}-threshold-problem`}
                onChange={({ target }) => change({ threshold: target.value })}
                className={control}
              />
            </div>
            <div className="col-span-2">
              <Problem id={`${id}-threshold-problem`} text={said.threshold} />
            </div>
          </div>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" className="button button-primary" aria-disabled={full}>
            {words.addIt}
          </button>
          <p role="status" className={full ? "text-warn" : "text-good"}>
            {full ? words.full(MOST_RULES) : (said.done ?? "")}
          </p>
        </div>
      </form>
    </Block>
  );
}

function Problem({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p id={id} role="status" className="mt-1 text-[0.8125rem] wrap-anywhere text-bad empty:hidden">
      {text ?? ""}
    </p>
  );
}
