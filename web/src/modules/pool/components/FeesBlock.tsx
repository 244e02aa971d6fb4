"use client";
import { claimFeesCall } from "@weir/sdk/actions/poolCalls";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { useId } from "react";
import { zeroAddress } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { blockWaiting } from "@/ui/blockWaiting.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";

// For a connected account: it brings all that signing needs.
const PoolWrite = lazyPart(() => import("./PoolWrite.tsx").then((module) => module.PoolWrite));

/** The unclaimed fees of each reserve, which anyone may send to the receiver of fees. */
export function FeesBlock({ pool }: { pool: Pool }) {
  const { lendingPools } = useSiteConfig().deployment;
  const id = useId();
  const { address } = useWallet();
  const isNobody = pool.snapshot.info.feeRecipient === zeroAddress;
  return (
    <div className="text-sm">
      <p id={id} tabIndex={-1} className="text-[0.8125rem] text-ink-2 outline-none">
        {isNobody ? words.feesNobody : words.feesNote}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {pool.snapshot.reserves.map(({ id: reserveId, symbol, decimals, totals }) => {
          const assets = toAssetsDown(totals.feeShares, totals.supplyAssets, totals.supplyShares);
          return (
            <li
              key={`${reserveId}`}
              data-fees={symbol}
              className="grid min-h-13 items-center gap-x-4 gap-y-2 py-2 has-[button]:grid-cols-[1fr_auto]"
            >
              <span className="flex min-w-0 flex-wrap justify-between gap-x-3">
                <Digits className="font-medium wrap-anywhere">{symbol}</Digits>
                <Digits className="text-ink-2 figures" title={`${exactAmount(assets, decimals)} ${symbol}`}>
                  {totals.feeShares === 0n ? words.feesNone : `${formatAmount(assets, decimals)} ${symbol}`}
                </Digits>
              </span>
              {address && !isNobody && totals.feeShares > 0n && (
                <PoolWrite
                  pool={pool}
                  call={claimFeesCall(lendingPools, reserveId)}
                  label={words.claim}
                  name={words.claimThis({ symbol })}
                  title={words.titles.claimFees({ symbol })}
                  done={words.claimed}
                  tone="quiet"
                  heir={id}
                  loading={<Skeleton className="block h-8 w-20 rounded-full" />}
                  failed={blockWaiting.failed}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
