"use client";
import { useQuery } from "@tanstack/react-query";
import { WAD } from "@weir/sdk/math/wad";
import { useState } from "react";
import { compactAmount } from "@/lib/format/amount.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/pool.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { whyMissing } from "@/modules/indexer/whyMissing.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { fetchDepositors } from "../fetchDepositors.ts";
import { ReserveChoice } from "./ReserveChoice.tsx";

const COUNTS = [1, 5, 10] as const;

/** How much of a reserve's deposits belongs to the largest depositors. */
export function Depositors({ pool }: { pool: Pool }) {
  const { indexerUrl } = useSiteConfig();
  const { reserves } = pool.snapshot;
  const [chosen, setChosen] = useState(reserves[0]?.id ?? 0n);
  const { data, error } = useQuery({
    queryKey: [INDEXER, "depositors", pool.id],
    queryFn: () => fetchDepositors(indexerUrl, pool.id),
    refetchInterval: 30_000,
  });
  const reserve = reserves.find((one) => one.id === chosen) ?? reserves[0];
  if (error && !data) return <p className="text-sm text-ink-3">{whyMissing(error, words.indexerSilent)}</p>;
  if (!data || !reserve) return <Skeleton className="block h-32 w-full" />;
  const total = reserve.totals.supplyAssets;
  const amounts = data.get(reserve.id) ?? [];
  return (
    <div className="text-sm">
      <p className="text-[0.8125rem] text-ink-2">{words.depositorsNote}</p>
      <ReserveChoice label={words.ofReserve} reserves={reserves} chosen={reserve.id} onChoose={setChosen} />
      {amounts.length === 0 || total === 0n ? (
        <p className="mt-4 text-ink-3">{words.noDepositors}</p>
      ) : (
        <ul className="mt-4 space-y-3">
          {COUNTS.map((count) => {
            const sum = amounts.slice(0, count).reduce((all, one) => all + one, 0n);
            // The indexer may be a block behind: its sum can exceed the chain's total by some interest.
            const part = sum > total ? WAD : (sum * WAD) / total;
            return (
              <li key={count} data-largest={count} className="figures">
                <p className="flex justify-between gap-3">
                  <span className="text-ink-2">{words.largest({ count })}</span>
                  <span className="flex gap-3">
                    <Digits className="text-ink-3">{`${compactAmount(sum, reserve.decimals)} ${reserve.symbol}`}</Digits>
                    <Digits className="min-w-14 text-right font-medium">{formatPercent(part, 1)}</Digits>
                  </span>
                </p>
                <div aria-hidden="true" className="mt-1 h-1 rounded-full bg-line">
                  <div
                    className="h-full rounded-full bg-river"
                    style={{ width: `${Number(part / 10n ** 14n) / 100}%` }}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p className="mt-4 text-[0.8125rem] text-ink-3">{words.indexerSays}</p>
    </div>
  );
}
