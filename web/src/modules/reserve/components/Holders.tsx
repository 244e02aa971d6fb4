"use client";
import { useQuery } from "@tanstack/react-query";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { compactAmount, exactAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import reserveWords from "@/messages/reserve.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { whyMissing } from "@/modules/indexer/whyMissing.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { fetchHolders, type Holder } from "../fetchHolders.ts";

const words = reserveWords.holders;

function Side({
  title,
  holders,
  total,
  fill,
  reserve,
}: {
  title: string;
  holders: Holder[];
  total: bigint;
  fill: string;
  reserve: ReserveSnapshot;
}) {
  const { address } = useWallet();
  const { decimals, symbol } = reserve;
  return (
    <div className="min-w-0">
      <h3 className="text-sm text-ink-2">{title}</h3>
      {holders.length === 0 && <p className="mt-2 text-sm text-ink-3">{words.none}</p>}
      <ol className="mt-2 space-y-2.5">
        {holders.map(({ account, assets }) => {
          const part = total === 0n ? 0n : (assets * WAD) / total;
          const mine = account === address?.toLowerCase();
          return (
            <li key={account} className="text-sm figures" title={`${exactAmount(assets, decimals)} ${symbol}`}>
              <p className="flex justify-between gap-3">
                <span className="min-w-0">
                  <Digits className="font-mono text-[0.8125rem] whitespace-nowrap" title={account}>
                    {shortHex(account)}
                  </Digits>
                  {mine && <span className="ml-2 text-river">{words.you}</span>}
                </span>
                <span className="flex gap-3">
                  <Digits>{compactAmount(assets, decimals)}</Digits>
                  <Digits className="min-w-14 text-right text-ink-3">{formatPercent(part, 1)}</Digits>
                </span>
              </p>
              <div aria-hidden="true" className="mt-1 h-1 rounded-full bg-line">
                <div
                  className={`h-full rounded-full ${fill}`}
                  style={{ width: `${Math.min(100, Number(part / 10n ** 14n) / 100)}%` }}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The largest suppliers and borrowers, with their part of the whole. */
export function Holders({ reserve }: { reserve: ReserveSnapshot }) {
  const { indexerUrl } = useSiteConfig();
  const id = idToHex(reserve.id);
  const holders = useQuery({
    queryKey: [INDEXER, "holders", id],
    queryFn: () => fetchHolders(indexerUrl, id),
    refetchInterval: 30_000,
  });
  if (!holders.data) {
    if (holders.error) return <p className="text-sm text-ink-3">{whyMissing(holders.error, words.silent)}</p>;
    return <Skeleton className="block h-64 w-full" />;
  }
  const { supplyAssets, borrowAssets } = reserve.totals;
  const { supply, borrow } = holders.data;
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 sm:max-lg:grid-cols-2 xl:grid-cols-2">
        <Side title={words.supply} holders={supply} total={supplyAssets} fill="bg-river" reserve={reserve} />
        <Side title={words.borrow} holders={borrow} total={borrowAssets} fill="bg-copper" reserve={reserve} />
      </div>
      <p className="mt-4 text-[0.8125rem] text-ink-3">{words.note}</p>
    </>
  );
}
