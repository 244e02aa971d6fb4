"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import { LedgerPanel } from "@/modules/indexer/components/LedgerPanel.tsx";
import { useLedger } from "@/modules/indexer/hooks/useLedger.ts";
import { AnnouncedChanges } from "@/modules/pools/components/AnnouncedChanges.tsx";
import { StandingNotes } from "@/modules/pools/components/StandingNotes.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { Block } from "./Block.tsx";
import { History } from "./History.tsx";
import { RateCurve } from "./RateCurve.tsx";
import { ReserveHeading } from "./ReserveHeading.tsx";
import { Settings } from "./Settings.tsx";
import { Yours } from "./Yours.tsx";

const PAGE = 8;

export function ReserveView({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const [limit, setLimit] = useState(PAGE);
  usePageTitle(`${reserve.symbol} in ${pool.name}`);
  const block = `${pool.snapshot.blockNumber}`;
  const ledger = useLedger({ reserveId: idToHex(reserve.id) }, limit);
  return (
    <>
      <Boundary what="What this reserve comes to" resetKey={block}>
        <ReserveHeading pool={pool} reserve={reserve} />
      </Boundary>
      <div className="mt-6 space-y-2 empty:hidden">
        <StandingNotes reserves={[reserve]} now={pool.snapshot.timestamp} />
        <AnnouncedChanges pool={pool} reserve={reserve} />
      </div>
      <Boundary what="What you have here" resetKey={block}>
        <Yours pool={pool} reserve={reserve} />
      </Boundary>
      <div className="mt-8 grid items-start gap-4 lg:grid-cols-2">
        <Block title="Rates by utilisation">
          <RateCurve reserve={reserve} />
        </Block>
        <Boundary what="The history">
          <History reserve={reserve} now={Number(pool.snapshot.timestamp)} />
        </Boundary>
        <Block title="The rules here">
          <Settings pool={pool.snapshot} reserve={reserve} />
        </Block>
        <Block title="What happened lately" flush>
          <LedgerPanel
            ledger={ledger}
            pools={[pool]}
            empty="Nothing has happened in this reserve yet."
            who
            onMore={() => setLimit((shown) => shown + 4 * PAGE)}
          />
        </Block>
      </div>
    </>
  );
}
