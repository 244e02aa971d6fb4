"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import words from "@/messages/reservePage.js";
import { LedgerPanel } from "@/modules/indexer/components/LedgerPanel.tsx";
import { useLedger } from "@/modules/indexer/hooks/useLedger.ts";
import type { Pool } from "@/modules/pools/pool.ts";

const PAGE = 8;

/** The newest events of the reserve. */
export function Lately({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const [limit, setLimit] = useState(PAGE);
  const ledger = useLedger({ reserveId: idToHex(reserve.id) }, limit);
  return (
    <LedgerPanel
      ledger={ledger}
      pools={[pool]}
      empty={words.noEvents}
      who
      onMore={() => setLimit((shown) => shown + 4 * PAGE)}
    />
  );
}
