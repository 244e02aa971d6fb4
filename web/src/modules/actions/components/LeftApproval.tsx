"use client";
import type { Plan } from "@weir/sdk/actions/plan";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";
import { useAllowance } from "../hooks/useAllowance.ts";

/** No token has so many units: whoever approves them in the wallet means all there will ever be. */
const UNLIMITED = 2n ** 128n;

/** What a flow that has ended leaves approved, and how to take that back. Nothing where it left nothing. */
export function LeftApproval({
  plan,
  reserve,
  onRevoke,
}: {
  plan: Plan;
  reserve: ReserveSnapshot;
  onRevoke: () => void;
}) {
  const { lendingPools } = useSiteConfig().deployment;
  const wallet = useWallet();
  const left = useAllowance(reserve.info.token, plan.account, lendingPools);
  if (!plan.approval || !left || left === plan.approval.before) return null;
  const { symbol, decimals } = reserve;
  const amount = left < UNLIMITED ? `${formatAmount(left, decimals)} ${symbol}` : `An unlimited amount of ${symbol}`;
  // Nobody else can take back what this account has approved.
  const own = wallet.status === "ready" && wallet.address === plan.account;
  return (
    <div className="mt-3 flex items-center justify-between gap-4 rounded-2xl bg-sunk px-4 py-3 text-[0.8125rem]">
      <p className="text-ink-2">
        <Digits className="font-medium text-ink" title={`${exactAmount(left, decimals)} ${symbol}`}>
          {amount}
        </Digits>{" "}
        <span>stays approved: Weir’s contract can pull it until you use it or take it back.</span>
      </p>
      {own && (
        <button type="button" onClick={onRevoke} className="button button-quiet button-small shrink-0">
          Take it back
        </button>
      )}
    </div>
  );
}
