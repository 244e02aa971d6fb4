import { borrowCapacity, healthFactor, netApy } from "@weir/sdk/math/health";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatValue } from "@/lib/format/value.ts";
import { healthState } from "@/lib/healthState.ts";
import words from "@/messages/holdings.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { HealthWord } from "@/modules/risk/components/HealthWord.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Term } from "@/ui/Term.tsx";
import { adviceOf } from "../advice.ts";
import { HealthMeter } from "./HealthMeter.tsx";

export function HealthPanel({ pool }: { pool: Pool }) {
  const health = healthFactor(pool.snapshot);
  const { limit, debt } = borrowCapacity(pool.snapshot);
  const apy = netApy(pool.snapshot);
  const state = healthState(health);
  return (
    <div className="panel flex flex-col p-5 sm:p-6">
      <p className="text-[0.8125rem] text-ink-2">
        <Term name="healthFactor">{words.health}</Term>
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
        <Digits data-health className={`text-5xl font-medium tracking-tight figures ${state.text}`}>
          {formatHealth(health)}
        </Digits>
        <HealthWord health={health} />
      </p>
      <div className="mt-4">
        <HealthMeter health={health} />
      </div>
      <p className="text-sm text-ink-2">{adviceOf(health)}</p>
      <dl className="mt-5 space-y-2.5 border-t border-line pt-4 text-sm">
        <div className="flex justify-between gap-4">
          <dt className="text-ink-2">{words.owe}</dt>
          <dd className="min-w-0 text-right font-medium wrap-anywhere text-copper" translate="no" data-owed>
            {formatValue(debt, pool.unit)}
          </dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-ink-2">
            <Term name="borrowLimit">{words.limit}</Term>
          </dt>
          <dd className="min-w-0 text-right wrap-anywhere" translate="no" data-limit>
            {formatValue(limit, pool.unit)}
          </dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-ink-2">
            <Term name="netApy">{words.netApy}</Term>
          </dt>
          <dd translate="no">{apy === null ? "–" : formatPercent(apy)}</dd>
        </div>
      </dl>
    </div>
  );
}
