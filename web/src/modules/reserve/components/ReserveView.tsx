"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import { useLedger } from "@/modules/indexer/hooks/useLedger.ts";
import { AnnouncedChanges } from "@/modules/pools/components/AnnouncedChanges.tsx";
import { StandingNotes } from "@/modules/pools/components/StandingNotes.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { reserveTitles } from "../reserveTitles.ts";
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
      {reserveTitles.again}
    </button>
  ),
};

export function ReserveView({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const [limit, setLimit] = useState(PAGE);
  usePageTitle(`${reserve.symbol} in ${pool.name}`);
  const now = Number(pool.snapshot.timestamp);
  const block = `${pool.snapshot.blockNumber}`;
  const ledger = useLedger({ reserveId: idToHex(reserve.id) }, limit);
  return (
    <>
      <Boundary what="The totals of this reserve" resetKey={block}>
        <ReserveHeading pool={pool} reserve={reserve} />
      </Boundary>
      <div className="mt-6 space-y-2 empty:hidden">
        {pool.unlisted && <UnlistedNote />}
        <StandingNotes reserves={[reserve]} now={pool.snapshot.timestamp} />
        <AnnouncedChanges pool={pool} reserve={reserve} />
      </div>
      <Boundary what="Your position here" resetKey={block}>
        <Yours pool={pool} reserve={reserve} />
      </Boundary>
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <Boundary what="The history">
            <History reserve={reserve} unit={pool.unit} now={now} {...waiting} />
          </Boundary>
          <Block title={reserveTitles.curve}>
            <RateCurve reserve={reserve} {...waiting} />
          </Block>
          <Block title={reserveTitles.rules}>
            <Settings pool={pool.snapshot} reserve={reserve} {...waiting} />
          </Block>
        </div>
        <div className="min-w-0 space-y-4">
          <Block title={reserveTitles.oracle}>
            <OracleInWords reserve={reserve} now={now} {...waiting} />
          </Block>
          <Block title={reserveTitles.holders}>
            <Holders reserve={reserve} {...waiting} />
          </Block>
          <Block title={reserveTitles.lately} flush>
            <LedgerPanel
              ledger={ledger}
              pools={[pool]}
              empty="Nothing has happened in this reserve yet."
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
