"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/marketRows.js";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { density } from "../density.ts";
import { ReserveHead, type Sorting } from "./ReserveHead.tsx";
import { ReserveRow } from "./ReserveRow.tsx";

/** `reserves`: those of the pool that are shown, in their order. */
export function ReserveTable({
  pool,
  reserves,
  ...sorting
}: Sorting & { pool: Pool; reserves: readonly ReserveSnapshot[] }) {
  const { address } = useWallet();
  const { compact } = useStore(density);
  const wallet = !address ? "none" : isOf(pool, address) ? "known" : "pending";
  return (
    <table
      {...roles.table}
      className="ledger"
      data-compact={compact || undefined}
      data-own={wallet === "none" ? undefined : true}
      aria-label={words.reservesOf({ pool: pool.name })}
    >
      <ReserveHead own={wallet !== "none"} {...sorting} />
      <tbody {...roles.group}>
        {reserves.map((reserve) => (
          <RowBoundary key={reserve.id.toString()} row="tr" what={reserve.symbol} block={pool.snapshot.blockNumber}>
            <ReserveRow pool={pool} reserve={reserve} wallet={wallet} />
          </RowBoundary>
        ))}
      </tbody>
    </table>
  );
}
