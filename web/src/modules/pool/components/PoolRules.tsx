import { decimal } from "@/lib/format/decimal.ts";
import { formatValue } from "@/lib/format/value.ts";
import words from "@/messages/pool.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { settingsOf } from "@/modules/reserve/reserveSettings.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Chevron } from "@/ui/icons.tsx";

type Rule = { name: string; value: string; meaning: string };

function Rules({ rules }: { rules: Rule[] }) {
  return (
    <dl>
      {rules.map(({ name, value, meaning }) => (
        <div key={name} className="border-t border-line py-3 first:border-0">
          <dt className="flex justify-between gap-4 text-sm">
            <span className="text-ink-2">{name}</span>
            <Digits className="text-right font-medium figures">{value}</Digits>
          </dt>
          <dd className="mt-1 text-[0.8125rem] text-ink-3">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

const healthOf = (bps: number): string => decimal(BigInt(bps), 4, 4);

/** The settings of the pool and of each of its reserves, each with what it means. */
export function PoolRules({ pool }: { pool: Pool }) {
  const { info, reserves } = pool.snapshot;
  const { ruleNames: names, ruleNotes: notes } = words;
  const rules: Rule[] = [
    { name: names.unit, value: pool.unit || words.noUnit, meaning: notes.unit },
    { name: names.target, value: healthOf(info.targetHealthFactor), meaning: notes.target },
    { name: names.bonus, value: healthOf(info.hfAtMaxBonus), meaning: notes.bonus },
    { name: names.dust, value: formatValue(info.dust, pool.unit), meaning: notes.dust },
  ];
  const groups = [
    { key: "pool", title: words.poolRules, rules },
    ...reserves.map((reserve) => ({
      key: `${reserve.id}`,
      title: reserve.symbol,
      rules: settingsOf(pool.snapshot, reserve),
    })),
  ];
  return (
    <div className="divide-y divide-line">
      {groups.map(({ key, title, rules }) => (
        <details key={key} className="group py-1">
          <summary className="flex cursor-pointer list-none items-center justify-between gap-3 py-2 text-sm font-medium [&::-webkit-details-marker]:hidden">
            <Digits className="wrap-anywhere">{title}</Digits>
            <Chevron className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-180" />
          </summary>
          <Rules rules={rules} />
        </details>
      ))}
    </div>
  );
}
