"use client";
import type { Plan } from "@weir/sdk/actions/plan";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import words from "@/messages/actions.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useAllowance } from "../hooks/useAllowance.ts";

/** More than any token's supply: an approval of this size means "unlimited". */
const UNLIMITED = 2n ** 128n;

/** The reserves whose tokens the plan approves, as of before: with the allowances that are replaced. */
export const approvedIn = ({ calls, before }: Plan): ReserveSnapshot[] => {
  const tokens = new Set(calls.flatMap(({ kind, address }) => (kind === "approve" ? address : [])));
  return before.reserves.filter(({ info }) => tokens.has(info.token));
};

/** The approval that an ended flow leaves behind, with a button that revokes it. Nothing if there is none. */
export function LeftApproval({
  plan,
  reserve,
  onRevoke,
}: {
  plan: Plan;
  reserve: ReserveSnapshot;
  onRevoke: (token: Address) => void;
}) {
  const { lendingPools } = useSiteConfig().deployment;
  const wallet = useWallet();
  const left = useAllowance(reserve.info.token, plan.account, lendingPools);
  if (!left || left === reserve.allowance) return null;
  const { symbol, decimals } = reserve;
  // Only this account can revoke its approval.
  const own = wallet.status === "ready" && wallet.address === plan.account;
  return (
    <div className="mt-3 flex items-center justify-between gap-4 rounded-2xl bg-sunk px-4 py-3 text-[0.8125rem]">
      <p className="text-ink-2" title={`${exactAmount(left, decimals)} ${symbol}`}>
        {left < UNLIMITED
          ? words.left.note({ amount: `${formatAmount(left, decimals)} ${symbol}` })
          : words.left.noteUnlimited({ symbol })}
      </p>
      {own && (
        <button
          type="button"
          onClick={() => onRevoke(reserve.info.token)}
          className="button button-quiet button-small shrink-0"
        >
          {words.left.takeBack}
        </button>
      )}
    </div>
  );
}
