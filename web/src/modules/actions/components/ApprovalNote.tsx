import type { Plan } from "@weir/sdk/actions/plan";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import actionWords from "@/messages/actions.js";

const { approval: words } = actionWords;

/** How many requests the wallet will show, and for what. */
export function ApprovalNote({
  plan,
  reserve,
  together,
}: {
  plan: Plan;
  reserve: ReserveSnapshot;
  /** The wallet takes all calls as one. */
  together: boolean;
}) {
  const { approval, calls } = plan;
  if (!approval && calls.length === 1) return null;
  const { symbol, decimals } = reserve;
  const resets = calls[0]?.kind === "reset";
  return (
    <p className="mt-3 text-[0.8125rem] wrap-anywhere text-ink-2">
      <span>{together ? words.asksOnce : words.asks({ count: calls.length })}</span>{" "}
      {approval && (
        <span title={`${exactAmount(approval.amount, decimals)} ${symbol}`}>
          {words.says({
            resets,
            spare: approval.spare > 0n,
            amount: `${formatAmount(approval.amount, decimals)} ${symbol}`,
          })}
        </span>
      )}
    </p>
  );
}
