import type { Pool } from "@/modules/pools/pool.ts";
import { StressEntry } from "@/modules/risk/components/StressEntry.tsx";
import type { Interest } from "../earnedInterest.ts";
import { holdingsOf } from "../holdings.ts";
import { Collateral } from "./Collateral.tsx";
import { HealthPanel } from "./HealthPanel.tsx";
import { Owed } from "./Owed.tsx";
import { PositionNotes } from "./PositionNotes.tsx";
import { Supplied } from "./Supplied.tsx";

export function PoolPosition({ pool, interest }: { pool: Pool; interest: Interest }) {
  const holdings = holdingsOf(pool.snapshot);
  return (
    <section aria-labelledby={`position-${pool.id}`} data-pool={pool.name} className="mt-10">
      <h2 id={`position-${pool.id}`} className="mb-4 font-serif text-3xl tracking-tight wrap-anywhere">
        <bdi>{pool.name}</bdi>
      </h2>
      <PositionNotes pool={pool} holdings={holdings} />
      <div className="grid items-start gap-4 lg:grid-cols-[22rem_1fr]">
        <HealthPanel pool={pool} />
        <div className="space-y-4">
          <Supplied
            pool={pool}
            interest={interest}
            holdings={holdings.filter(({ supplyAssets }) => supplyAssets > 0n)}
          />
          <Collateral pool={pool} holdings={holdings.filter(({ collateral }) => collateral > 0n)} />
          <Owed pool={pool} interest={interest} holdings={holdings.filter(({ debtAssets }) => debtAssets > 0n)} />
        </div>
      </div>
      <StressEntry pool={pool} />
    </section>
  );
}
