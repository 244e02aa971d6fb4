import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import type { Plan } from "../plan.ts";

const times = ["", "once", "twice", "three times", "four times"];

/** How often the wallet will ask, and for what, before it does. */
export function ApprovalNote({ plan, reserve }: { plan: Plan; reserve: ReserveSnapshot }) {
  const { approval, calls } = plan;
  if (!approval && calls.length === 1) return null;
  const { symbol, decimals } = reserve;
  const resets = calls[0]?.kind === "reset";
  const spare = approval?.spare ?? 0n;
  return (
    <p className="mt-3 text-[0.8125rem] text-ink-2">
      Your wallet will ask {times[calls.length] ?? `${calls.length} times`}.
      {approval && (
        <>
          {" "}
          {resets && "This token takes no new approval in place of an old one, so first the old one goes to zero. "}
          {resets ? "Then" : "First"} it approves exactly{" "}
          <span title={`${exactAmount(approval.amount, decimals)} ${symbol}`}>
            {formatAmount(approval.amount, decimals)} {symbol}
          </span>
          {spare > 0n &&
            ", which has room for ten minutes of interest; only what you owe is taken, and the rest of the approval is taken back at the end"}
          .
        </>
      )}
    </p>
  );
}
