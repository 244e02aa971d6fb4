"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import { useRef } from "react";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";
import words from "@/messages/alerts.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Check, Warning } from "@/ui/icons.tsx";
import { type AlertRule, type AlertState, toldBy } from "../alertRules.ts";
import { formatHundredths, sayRule } from "../alertSentences.ts";
import { removeRule } from "../alertStore.ts";
import type { Condition } from "../crossing.ts";
import { useConditions } from "../hooks/useConditions.ts";

const TITLE = "your-alerts";

/** The name of a rule's reserve. */
function assetOf(rule: AlertRule, pools: readonly Pool[]): string {
  if (!("reserve" in rule)) return "";
  for (const { name, snapshot } of pools) {
    const reserve = snapshot.reserves.find(({ id }) => idToHex(id) === rule.reserve.toLowerCase());
    if (reserve) return words.inPool({ symbol: reserve.symbol, pool: name });
  }
  return shortHex(rule.reserve);
}

/** What is so now, in short. */
function nowOf(rule: AlertRule, conditions: readonly Condition[]): string {
  if (rule.kind === "change") {
    return conditions.length === 0 ? words.noChange : words.changes({ count: conditions.length });
  }
  if (rule.kind === "stale") return conditions.some(({ now }) => now === "met") ? words.unreadable : words.readable;
  const values = conditions.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return conditions.every(({ now }) => now === "over") ? words.nothingOwed : words.unknown;
  return words.now({ value: formatHundredths(rule.kind, Math.min(...values)) });
}

export function RuleList({ rules, told, pools }: Pick<AlertState, "rules" | "told"> & { pools: readonly Pool[] }) {
  const conditions = useConditions(rules);
  return (
    <section aria-labelledby={TITLE} className="panel">
      <h2 id={TITLE} tabIndex={-1} className="px-5 pt-5 pb-4 font-serif text-2xl tracking-tight outline-none">
        {words.yours}
      </h2>
      {rules.length === 0 && <p className="px-5 pb-5 text-sm text-ink-3">{words.none}</p>}
      <ul className="divide-y divide-line border-t border-line empty:border-0">
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            name={sayRule(rule, assetOf(rule, pools))}
            isTold={toldBy(told, rule).length > 0}
            now={conditions && nowOf(rule, conditions.get(rule.id) ?? [])}
          />
        ))}
      </ul>
    </section>
  );
}

function RuleRow(props: { rule: AlertRule; name: string; isTold: boolean; now: string | undefined }) {
  const { rule, name, isTold, now } = props;
  const row = useRef<HTMLLIElement>(null);
  useFocusHandover(row, () => document.getElementById(TITLE));
  const Icon = isTold ? Warning : Check;
  return (
    <li
      ref={row}
      data-alert={rule.kind}
      className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 px-5 py-3.5 text-sm"
    >
      <div className="min-w-0">
        <Digits className="block font-medium wrap-anywhere">{name}</Digits>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.8125rem] figures">
          <span className={cx("inline-flex items-center gap-1", isTold ? "text-warn" : "text-good")}>
            <Icon className="size-3.5 shrink-0" />
            <span>{isTold ? words.wasTold : words.ready}</span>
          </span>
          <Digits className="text-ink-2">{now ?? ""}</Digits>
        </p>
      </div>
      <button
        type="button"
        className="button button-quiet button-small"
        aria-label={words.removeThis({ what: name })}
        onClick={() => removeRule(rule.id)}
      >
        {words.remove}
      </button>
    </li>
  );
}
