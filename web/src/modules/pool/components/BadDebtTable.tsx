"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { isReadable } from "@weir/sdk/math/snapshot";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { compactValue, formatValue, type Unit } from "@/lib/format/value.ts";
import words from "@/messages/pool.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { whyMissing } from "@/modules/indexer/whyMissing.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { worthOf } from "@/modules/pools/totals.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { badDebtOf, FALLS } from "../badDebt.ts";
import { fetchDebtors, MOST_DEBTORS } from "../fetchDebtors.ts";

/** What would stay unpaid if the price of one of the pool's assets fell. */
export function BadDebtTable({ pool }: { pool: Pool }) {
  const { indexerUrl, chainId } = useSiteConfig();
  const { snapshot, unit } = pool;
  const { data, error } = useQuery({
    queryKey: [INDEXER, "bad-debt", pool.id],
    queryFn: async () => {
      const debtors = await fetchDebtors(indexerUrl, chainId, pool.id);
      const isAll = debtors.accounts.length < MOST_DEBTORS;
      return { ...debtors, isAll, ...badDebtOf(snapshot, debtors.accounts) };
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  if (error && !data) return <p className="text-sm text-ink-3">{whyMissing(error, words.indexerSilent)}</p>;
  if (data && data.counted + data.unread + data.leftOut === 0)
    return <p className="text-sm text-ink-2">{words.noDebtors}</p>;
  const fees = snapshot.reserves.reduce((sum, reserve) => {
    const { feeShares, supplyAssets, supplyShares } = reserve.totals;
    return sum + (worthOf(reserve, toAssetsDown(feeShares, supplyAssets, supplyShares)) ?? 0n);
  }, 0n);
  const missing = data ? data.unread + data.leftOut : 0;
  const lossesOf = (reserve: bigint) => data?.rows.find(({ id }) => id === reserve)?.losses;
  return (
    <div className="text-sm">
      <p className="text-[0.8125rem] text-ink-2">{words.badDebtNote}</p>
      <table className="mt-3 w-full table-fixed text-right">
        <thead>
          <tr className="border-b border-line text-[0.8125rem] text-ink-2">
            <th scope="col" className="py-2 pr-2 text-left font-normal">
              {words.ifFalls}
            </th>
            {FALLS.map((fall) => (
              <th key={fall} scope="col" className="py-2 pl-2 font-normal">
                {`${fall} %`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {snapshot.reserves.map((reserve) => (
            <tr key={`${reserve.id}`}>
              <th scope="row" className="py-2 pr-2 text-left font-medium wrap-anywhere">
                <Digits>{reserve.symbol}</Digits>
              </th>
              {FALLS.map((fall, at) => (
                <Loss key={fall} loss={lossesOf(reserve.id)?.[at]} isKnown={isReadable(reserve)} unit={unit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-[0.8125rem] text-ink-3 figures">{words.unlessFees({ fees: formatValue(fees, unit) })}</p>
      {data ? (
        <p className="mt-1 text-[0.8125rem] text-ink-3" data-counted={data.counted}>
          {words.counted({ count: data.counted, block: wholeNumber(data.block) })}
        </p>
      ) : (
        <Skeleton className="mt-1 block h-15 w-full" />
      )}
      {data && !data.isAll && (
        <p className="mt-1 text-[0.8125rem] text-warn">{words.countedMost({ count: data.counted })}</p>
      )}
      {missing > 0 && <p className="mt-1 text-[0.8125rem] text-warn">{words.leftOut({ count: missing })}</p>}
    </div>
  );
}

/** A cell: what stays unpaid, in the pool's unit. `loss`: undefined while it is being computed. */
function Loss({ loss, isKnown, unit }: { loss: bigint | undefined; isKnown: boolean; unit: Unit }) {
  if (loss === undefined) {
    return (
      <td className="py-2 pl-2">
        <Skeleton className="h-4 w-12" />
      </td>
    );
  }
  return (
    <td title={formatValue(loss, unit)} className={`py-2 pl-2 ${loss > 0n ? "font-medium text-bad" : "text-ink-3"}`}>
      <Digits>{isKnown ? (loss === 0n ? words.nothingLost : compactValue(loss, unit)) : "?"}</Digits>
    </td>
  );
}
