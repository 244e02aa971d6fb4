"use client";
import { listReserveCall, setReserveCall } from "@weir/sdk/actions/poolCalls";
import { remaining } from "@/lib/format/remaining.ts";
import announced from "@/messages/announced.js";
import poolWords from "@/messages/pool.js";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { type Announcement, announcedOf } from "@/modules/pools/announced.ts";
import { useAnnouncements } from "@/modules/pools/hooks/useAnnouncements.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useChainClock } from "../hooks/useChainClock.ts";
import { PoolWrite } from "./PoolWrite.tsx";

/** The announced changes, which the owner carries out once their time has come. Nothing where there are none. */
export function CarryOut({ pool, heir }: { pool: Pool; heir: string }) {
  const core = useSiteConfig().deployment.lendingPools;
  const { data } = useAnnouncements(pool);
  const now = useChainClock(pool.snapshot.timestamp);
  const told = announcedOf(data?.found ?? [], pool.snapshot);
  if (told.length === 0) return null;
  const callOf = ({ change }: Announcement) =>
    change.kind === "settings"
      ? setReserveCall(core, change.reserve, change.settings)
      : listReserveCall(core, change.pool, change.config);
  return (
    <div className="border-t border-line px-5 py-4">
      <h3 className="text-sm font-medium">{words.ready}</h3>
      <ul className="mt-1 divide-y divide-line text-sm">
        {told.map(({ id, subject, changes }) => {
          const announcement = data!.found.find((one) => one.id === id)!;
          const { readyAt, change } = announcement;
          const { titles } = words;
          const isReady = now >= readyAt;
          return (
            <li
              key={id}
              data-carry-out={subject}
              className="grid items-center gap-x-4 gap-y-2 py-3 sm:grid-cols-[1fr_auto]"
            >
              <span className="min-w-0 wrap-anywhere">
                <bdi className="block">{announced.heading({ subject, changes: changes.join("; ") })}</bdi>
                {!isReady && (
                  <span className="text-ink-3 figures">{poolWords.readyIn({ time: remaining(readyAt - now) })}</span>
                )}
              </span>
              {isReady && (
                <PoolWrite
                  pool={pool}
                  call={callOf(announcement)}
                  label={words.carryOut}
                  name={words.carryOutThis({ what: subject })}
                  title={
                    change.kind === "settings"
                      ? titles.setReserve({ symbol: subject })
                      : titles.listReserve({ symbol: subject })
                  }
                  done={words.carriedOut}
                  tone="quiet"
                  heir={heir}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
