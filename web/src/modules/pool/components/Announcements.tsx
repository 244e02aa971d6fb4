"use client";
import { OPEN } from "@weir/sdk/codec/announcements";
import { remaining } from "@/lib/format/remaining.ts";
import { dateTime } from "@/lib/format/time.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import announced from "@/messages/announced.js";
import words from "@/messages/pool.js";
import { type Announcement, announcedOf } from "@/modules/pools/announced.ts";
import { useAnnouncements } from "@/modules/pools/hooks/useAnnouncements.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { isFrozen } from "@/modules/pools/standing.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { blockWaiting } from "@/ui/blockWaiting.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { useChainClock } from "../hooks/useChainClock.ts";

// For a connected account.
const EffectOnMe = lazyPart(() => import("./EffectOnMe.tsx").then((module) => module.EffectOnMe));

/** How many are listed. */
const TOLD = 20;

/** What the owner has announced, when it can be carried out, and what it means for the connected account. */
export function Announcements({ pool }: { pool: Pool }) {
  const { address } = useWallet();
  const { data } = useAnnouncements(pool);
  const now = useChainClock(pool.snapshot.timestamp);
  if (isFrozen(pool.snapshot)) return <p className="text-sm text-ink-2">{words.frozenPool}</p>;
  if (!data) {
    return (
      <p className="text-sm">
        <Skeleton className="h-4 w-56 max-w-full" />
      </p>
    );
  }
  const told = announcedOf(data.found, pool.snapshot).slice(0, TOLD);
  const doubts = [
    ...(data.source === "chain" ? [] : [words.doubts[data.source]]),
    ...(data.unasked > 0 ? [words.doubts.unasked({ count: data.unasked })] : []),
  ];
  return (
    <>
      {told.length === 0 && <p className="text-sm text-ink-2">{words.noneAnnounced}</p>}
      <ul className="divide-y divide-line text-sm">
        {told.map(({ id, subject, changes }) => {
          const announcement = data.found.find((one) => one.id === id)!;
          return (
            <li key={id} data-announced={subject} className="space-y-2 py-4 first:pt-0 last:pb-0">
              <p className="font-medium wrap-anywhere">
                <bdi>{announced.heading({ subject, changes: changes.join("; ") })}</bdi>
              </p>
              <Countdown announcement={announcement} now={now} />
              {address ? (
                <EffectOnMe
                  pool={pool}
                  account={address}
                  change={announcement.change}
                  loading={<Skeleton className="block h-5 w-64 max-w-full" />}
                  failed={blockWaiting.failed}
                />
              ) : (
                <p className="text-ink-3">{words.mineConnect}</p>
              )}
            </li>
          );
        })}
      </ul>
      {told.length > 0 && <p className="mt-4 text-[0.8125rem] text-ink-3">{words.noCancel}</p>}
      {doubts.map((doubt) => (
        <p key={doubt} className="mt-2 text-[0.8125rem] text-ink-3">
          {doubt}
        </p>
      ))}
    </>
  );
}

function Countdown({ announcement: { readyAt }, now }: { announcement: Announcement; now: number }) {
  const isReady = now >= readyAt;
  return (
    <p className="flex flex-wrap gap-x-2 figures">
      <span className={isReady ? "font-medium text-warn" : "text-ink"} data-countdown>
        {isReady
          ? words.readyNow({ time: remaining(readyAt + OPEN - now) })
          : words.readyIn({ time: remaining(readyAt - now) })}
      </span>
      {!isReady && <span className="text-ink-3">{words.readyFrom({ time: dateTime(readyAt) })}</span>}
    </p>
  );
}
