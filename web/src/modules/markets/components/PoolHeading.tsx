import { formatPercent } from "@/lib/format/percent.ts";
import { compactValue, formatValue } from "@/lib/format/value.ts";
import words from "@/messages/marketRows.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { poolTotals } from "@/modules/pools/totals.ts";
import { Figure } from "@/ui/Figure.tsx";
import { Term } from "@/ui/Term.tsx";
import { Profile } from "./Profile.tsx";

/** Three figures above the profile: supplied, available, borrowed. */
export function PoolHeading({ pool }: { pool: Pool }) {
  const { supplied, borrowed, idle, utilisation } = poolTotals(pool.snapshot);
  return (
    <div className="overflow-hidden">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 px-5 pt-5 sm:grid-cols-4">
        <Figure label={<Term name="supplied">{words.supplied}</Term>} exact={formatValue(supplied, pool.unit)}>
          {compactValue(supplied, pool.unit)}
        </Figure>
        <Figure label={<Term name="idle">{words.available}</Term>} exact={formatValue(idle, pool.unit)}>
          {compactValue(idle, pool.unit)}
        </Figure>
        <Figure label={<Term name="borrowed">{words.borrowed}</Term>} exact={formatValue(borrowed, pool.unit)}>
          {compactValue(borrowed, pool.unit)}
        </Figure>
        <Figure label={<Term name="utilisation">{words.utilisation}</Term>}>{formatPercent(utilisation, 1)}</Figure>
      </dl>
      <Profile utilisation={utilisation} />
    </div>
  );
}
