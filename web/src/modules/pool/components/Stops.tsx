"use client";
import { setStopCall } from "@weir/sdk/actions/poolCalls";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";
import { PoolWrite } from "./PoolWrite.tsx";

/** Stops each reserve, or ends its stop. `canResume`: only an owner can end one. */
export function Stops({ pool, canResume }: { pool: Pool; canResume: boolean }) {
  const { lendingPools } = useSiteConfig().deployment;
  return (
    <div className="text-sm">
      <p className="text-[0.8125rem] text-ink-2">{words.stopNote}</p>
      <ul className="mt-2 divide-y divide-line">
        {pool.snapshot.reserves.map(({ id, symbol, info: { stopped, retired } }) => (
          <li
            key={`${id}`}
            data-stop={symbol}
            className="grid min-h-13 grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 py-2"
          >
            <span className="flex min-w-0 flex-wrap gap-x-3">
              <Digits className="font-medium wrap-anywhere">{symbol}</Digits>
              <span className={stopped || retired ? "text-bad" : "text-ink-2"}>
                {retired ? words.retiredState : stopped ? words.stopped : words.running}
              </span>
              {stopped && !canResume && <span className="text-ink-3">{words.onlyOwnerResumes}</span>}
            </span>
            {!retired && (!stopped || canResume) && (
              <PoolWrite
                pool={pool}
                call={setStopCall(lendingPools, id, !stopped)}
                label={stopped ? words.resume : words.stop}
                name={stopped ? words.resumeThis({ symbol }) : words.stopThis({ symbol })}
                title={stopped ? words.titles.resume({ symbol }) : words.titles.stop({ symbol })}
                done={stopped ? words.resumedDone : words.stoppedDone}
                tone="quiet"
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
