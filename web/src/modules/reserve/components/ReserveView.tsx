"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/reservePage.js";
import { useLedger } from "@/modules/indexer/hooks/useLedger.ts";
import { AnnouncedChanges } from "@/modules/pools/components/AnnouncedChanges.tsx";
import { StandingNotes } from "@/modules/pools/components/StandingNotes.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { Block } from "./Block.tsx";
import { ReserveHeading } from "./ReserveHeading.tsx";
import { Yours } from "./Yours.tsx";

const PAGE = 8;

// Below the fold; the two of the right column fill from the indexer.
const History = lazyPart(() => import("./History.tsx").then((module) => module.History));
const RateCurve = lazyPart(() => import("./RateCurve.tsx").then((module) => module.RateCurve));
const Settings = lazyPart(() => import("./Settings.tsx").then((module) => module.Settings));
const OracleInWords = lazyPart(() => import("./OracleInWords.tsx").then((module) => module.OracleInWords));
const Holders = lazyPart(() => import("./Holders.tsx").then((module) => module.Holders));
const UnlistedNote = lazyPart(() =>
  import("@/modules/pools/components/UnlistedNote.tsx").then((module) => module.UnlistedNote),
);
const LedgerPanel = lazyPart(() =>
  import("@/modules/indexer/components/LedgerPanel.tsx").then((module) => module.LedgerPanel),
);

/** While the code of a part loads, and if it does not. */
const waiting = {
  loading: <Skeleton className="h-64 w-full" />,
  failed: (retry: () => void) => (
    <button type="button" className="button button-quiet button-small" onClick={retry}>
      {words.blocks.again}
    </button>
  ),
};

export function ReserveView({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const [limit, setLimit] = useState(PAGE);
  usePageTitle(words.title({ symbol: reserve.symbol, pool: pool.name }));
  const now = Number(pool.snapshot.timestamp);
  const block = `${pool.snapshot.blockNumber}`;
  const ledger = useLedger({ reserveId: idToHex(reserve.id) }, limit);
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
            <History reserve={reserve} unit={pool.unit} now={now} {...waiting} />
          </Boundary>
          <Block title={words.blocks.curve}>
            <RateCurve reserve={reserve} {...waiting} />
          </Block>
          <Block title={words.blocks.rules}>
            <Settings pool={pool.snapshot} reserve={reserve} {...waiting} />
          </Block>
        </div>
        <div className="min-w-0 space-y-4">
          <Block title={words.blocks.oracle}>
            <OracleInWords reserve={reserve} now={now} {...waiting} />
          </Block>
          <Block title={words.blocks.holders}>
            <Holders reserve={reserve} {...waiting} />
          </Block>
          <Block title={words.blocks.lately} flush>
            <LedgerPanel
              ledger={ledger}
              pools={[pool]}
              empty={words.noEvents}
              who
              onMore={() => setLimit((shown) => shown + 4 * PAGE)}
              {...waiting}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
