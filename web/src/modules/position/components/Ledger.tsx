"use client";
import { useState } from "react";
import type { Address } from "viem";
import words from "@/messages/ledger.js";
import { LedgerPanel } from "@/modules/indexer/components/LedgerPanel.tsx";
import { useLedger } from "@/modules/indexer/hooks/useLedger.ts";
import type { Pool } from "@/modules/pools/pool.ts";

const PAGE = 10;

export function Ledger({ account, pools }: { account: Address; pools: Pool[] }) {
  const [limit, setLimit] = useState(PAGE);
  const ledger = useLedger({ account: account.toLowerCase() as Address }, limit);
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="mb-4 font-serif text-3xl tracking-tight">
        {words.title}
      </h2>
      <div className="panel">
        <LedgerPanel
          ledger={ledger}
          pools={pools}
          empty={words.noneOfAccount}
          onMore={() => setLimit((shown) => shown + 4 * PAGE)}
        />
      </div>
    </section>
  );
}
