"use client";
import { positionOf } from "@weir/sdk/math/health";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import Link from "next/link";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";

/** The connected account's position in this reserve, in one line. */
export function Yours({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const { address } = useWallet();
  if (!isOf(pool, address)) return null;
  const { supplyAssets, collateral, debtAssets } = positionOf(reserve);
  const { decimals, symbol } = reserve;
  const parts = [
    { label: "In your wallet", assets: reserve.walletBalance, always: true },
    { label: "You supply", assets: supplyAssets },
    { label: "Your collateral", assets: collateral },
    { label: "You owe", assets: debtAssets },
  ].filter(({ assets, always }) => always || assets > 0n);
  return (
    <p className="mt-6 flex flex-wrap gap-x-6 gap-y-1 rounded-xl bg-river-soft/60 px-4 py-3 text-sm figures">
      {parts.map(({ label, assets }) => (
        <span key={label} className="text-ink-2" title={`${exactAmount(assets, decimals)} ${symbol}`}>
          <span>{label}</span>{" "}
          <Digits className="font-medium wrap-anywhere text-ink">{`${formatAmount(assets, decimals)} ${symbol}`}</Digits>
        </span>
      ))}
      {parts.length > 1 && (
        <Link href="/position" className="link ml-auto">
          My position
        </Link>
      )}
    </p>
  );
}
