"use client";
import { useQuery } from "@tanstack/react-query";
import { healthFactor } from "@weir/sdk/math/health";
import { courseOf, PARTS, stressed } from "@weir/sdk/math/stress";
import { useEffect, useId, useMemo, useState } from "react";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { replaceQuery } from "@/lib/replaceQuery.ts";
import words from "@/messages/stress.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Arrow } from "@/ui/icons.tsx";
import { sayCrossing } from "../courseWords.ts";
import { scenarioOf } from "../scenario.ts";
import { type Assumed, readAssumed, writeAssumed } from "../stressQuery.ts";
import { HealthWord } from "./HealthWord.tsx";
import { StressChart } from "./StressChart.tsx";
import { StressInputs } from "./StressInputs.tsx";

/** How far the picture goes: one and a half times the scenario. */
const MOST = (PARTS * 3n) / 2n;
/** Milliseconds without a change before the address is rewritten: browsers limit how often it may be. */
const QUIET = 250;

/** The position under assumed prices, time and rates. */
export function StressPanel({ pool }: { pool: Pool }) {
  const id = useId();
  const { snapshot } = pool;
  const { indexerUrl } = useSiteConfig();
  const [assumed, setAssumed] = useState<Assumed>(() => readAssumed(new URLSearchParams(window.location.search)));
  const sources = useQuery({
    queryKey: [INDEXER, "sources", pool.id],
    queryFn: async () => {
      const { fetchSources } = await import("../fetchSources.ts");
      return fetchSources(indexerUrl, pool.id);
    },
  });
  useEffect(() => {
    const timer = setTimeout(
      () => replaceQuery(writeAssumed(new URLSearchParams(window.location.search), pool.id, assumed)),
      QUIET,
    );
    return () => clearTimeout(timer);
  }, [assumed, pool.id]);

  const { before, after, course } = useMemo(() => {
    const scenario = scenarioOf(snapshot, assumed);
    return {
      before: healthFactor(snapshot),
      after: healthFactor(stressed(snapshot, scenario)),
      course: courseOf(snapshot, scenario, MOST),
    };
  }, [snapshot, assumed]);

  return (
    <section aria-labelledby={id} data-stress className="panel mt-4">
      <div className="px-5 pt-5">
        <h3 id={id} className="font-serif text-2xl tracking-tight">
          {words.title}
        </h3>
        <p className="mt-1 text-sm text-ink-2">{words.intro}</p>
      </div>
      <div className="grid gap-x-10 gap-y-6 p-5 lg:grid-cols-2">
        <StressInputs
          snapshot={snapshot}
          assumed={assumed}
          sources={sources.data}
          unknown={sources.isError}
          onChange={setAssumed}
        />
        <div className="min-w-0">
          <p className="text-[0.8125rem] text-ink-2">{words.result}</p>
          <p className="mt-1 mb-2 flex flex-wrap items-center gap-x-3 text-3xl font-medium tracking-tight figures">
            <span className="sr-only">{words.from}</span>
            <Digits className="text-ink-3">{formatHealth(before)}</Digits>
            <Arrow className="size-5 text-ink-3" />
            <span className="sr-only">{words.to}</span>
            <Digits data-stressed>{formatHealth(after)}</Digits>
            <span className="text-base tracking-normal">
              <HealthWord health={after} />
            </span>
          </p>
          <p aria-live="polite" data-says className="mb-5 text-sm text-ink-2 figures">
            {before === "unreadable" ? words.noHealth : sayCrossing(snapshot, assumed, course.crossing)}
          </p>
          {before !== "unreadable" && <StressChart samples={course.samples} crossing={course.crossing} />}
        </div>
      </div>
    </section>
  );
}
