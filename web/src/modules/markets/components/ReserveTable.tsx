"use client";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { ReserveHead } from "./ReserveHead.tsx";
import { ReserveRow } from "./ReserveRow.tsx";

export function ReserveTable({ pool }: { pool: Pool }) {
  const { address } = useWallet();
  const wallet = !address ? "none" : isOf(pool, address) ? "known" : "pending";
  return (
    <table {...roles.table} className="ledger" aria-label={`Reserves of ${pool.name}`}>
      <ReserveHead />
      <tbody {...roles.group}>
        {pool.snapshot.reserves.map((reserve) => (
          <RowBoundary key={reserve.id.toString()} row="tr" what={reserve.symbol} block={pool.snapshot.blockNumber}>
            <ReserveRow pool={pool} reserve={reserve} wallet={wallet} />
          </RowBoundary>
        ))}
      </tbody>
    </table>
  );
}
