"use client";
import { positionOf } from "@weir/sdk/math/health";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import words from "@/messages/reservePage.js";
import { RowActions } from "@/modules/markets/components/RowActions.tsx";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { Sentence } from "@/ui/Sentence.tsx";

/** The connected account's position in this reserve and what it can do here, in one line that stays in view. */
export function Yours({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const { address } = useWallet();
  const mine = isOf(pool, address);
  const { supplyAssets, collateral, debtAssets } = positionOf(reserve);
  const { decimals, symbol } = reserve;
  const parts = (
    [
      { name: "inWallet", assets: reserve.walletBalance },
      { name: "youSupply", assets: supplyAssets },
      { name: "yourCollateral", assets: collateral },
      { name: "youOwe", assets: debtAssets },
    ] as const
  ).filter(({ name, assets }) => mine && (name === "inWallet" || assets > 0n));
  const said = parts.map(({ name, assets }) => {
    const amount = `${formatAmount(assets, decimals)} ${symbol}`;
    return (
      <span key={name} className="text-ink-2" title={`${exactAmount(assets, decimals)} ${symbol}`}>
        <Sentence
          say={words[name]}
          parts={{ amount: <Digits className="font-medium wrap-anywhere text-ink">{amount}</Digits> }}
        />
      </span>
    );
  });
  const link = parts.length > 1 && (
    <Link href="/position" className="link">
      {words.toPosition}
    </Link>
  );
  return (
    <>
      {/* On a phone only the actions stay in view: the rest would cover the page. */}
      {mine && (
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-1 rounded-xl bg-river-soft px-4 py-2.5 text-sm figures sm:hidden">
          {said}
          {link}
        </p>
      )}
      <div className="sticky top-16 z-20 -mx-4 mt-2 bg-paper px-4 py-2 sm:mt-6 md:-mx-6 md:px-6" data-panel>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-xl bg-river-soft px-4 py-2.5 text-sm figures">
          <Digits className="font-medium wrap-anywhere">{symbol}</Digits>
          <span className="contents max-sm:hidden">
            {said}
            {link}
          </span>
          <span className="ml-auto max-sm:flex-1">
            <RowActions pool={pool} reserve={reserve} />
          </span>
        </div>
      </div>
    </>
  );
}
