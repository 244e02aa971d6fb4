"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/reservePage.js";
import { AnnouncedChanges } from "@/modules/pools/components/AnnouncedChanges.tsx";
import { StandingNotes } from "@/modules/pools/components/StandingNotes.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { blockWaiting, flushWaiting } from "@/ui/blockWaiting.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { WhenNear } from "@/ui/WhenNear.tsx";
import { Block } from "./Block.tsx";
import { ReserveHeading } from "./ReserveHeading.tsx";
import { Yours } from "./Yours.tsx";

const History = lazyPart(() => import("./History.tsx").then((module) => module.History));
// Below the fold: with their data, they load as the reader comes near.
const RateCurve = lazyPart(() => import("./RateCurve.tsx").then((module) => module.RateCurve));
const Settings = lazyPart(() => import("./Settings.tsx").then((module) => module.Settings));
const OracleInWords = lazyPart(() => import("./OracleInWords.tsx").then((module) => module.OracleInWords));
const Holders = lazyPart(() => import("./Holders.tsx").then((module) => module.Holders));
const UnlistedNote = lazyPart(() =>
  import("@/modules/pools/components/UnlistedNote.tsx").then((module) => module.UnlistedNote),
);
const Lately = lazyPart(() => import("./Lately.tsx").then((module) => module.Lately));

/** As tall as a price with two sources: on a wide screen what is below it is in view. */
const oracleWaiting = <Skeleton className="block h-72 w-full" />;

export function ReserveView({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  usePageTitle(words.title({ symbol: reserve.symbol, pool: pool.name }));
  const now = Number(pool.snapshot.timestamp);
  const block = `${pool.snapshot.blockNumber}`;
  return (
    <>
      <Boundary what={words.totals} resetKey={block}>
        <ReserveHeading pool={pool} reserve={reserve} />
      </Boundary>
      <div className="mt-6 space-y-2 empty:hidden">
        {pool.unlisted && <UnlistedNote />}
        <StandingNotes reserves={[reserve]} now={pool.snapshot.timestamp} />
        <AnnouncedChanges pool={pool} reserve={reserve} />
      </div>
      <Boundary what={words.yours} resetKey={block}>
        <Yours pool={pool} reserve={reserve} />
      </Boundary>
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <Boundary what={words.history}>
            <History
              reserve={reserve}
              unit={pool.unit}
              now={now}
              loading={
                <Block title={words.blocks.history}>
                  <Skeleton className="block h-[32rem] w-full sm:h-[27rem]" />
                </Block>
              }
              failed={(retry) => <Block title={words.blocks.history}>{blockWaiting.failed(retry)}</Block>}
            />
          </Boundary>
          <Block title={words.blocks.curve}>
            <WhenNear waiting={blockWaiting.loading}>
              <RateCurve reserve={reserve} {...blockWaiting} />
            </WhenNear>
          </Block>
          <Block title={words.blocks.rules}>
            <WhenNear waiting={blockWaiting.loading}>
              <Settings pool={pool.snapshot} reserve={reserve} {...blockWaiting} />
            </WhenNear>
          </Block>
        </div>
        <div className="min-w-0 space-y-4">
          <Block title={words.blocks.oracle}>
            <WhenNear waiting={oracleWaiting}>
              <OracleInWords reserve={reserve} now={now} {...blockWaiting} loading={oracleWaiting} />
            </WhenNear>
          </Block>
          <Block title={words.blocks.holders}>
            <WhenNear waiting={blockWaiting.loading}>
              <Holders reserve={reserve} {...blockWaiting} />
            </WhenNear>
          </Block>
          <Block title={words.blocks.lately} flush>
            <WhenNear waiting={flushWaiting.loading}>
              <Lately pool={pool} reserve={reserve} {...flushWaiting} />
            </WhenNear>
          </Block>
        </div>
      </div>
    </>
  );
}
