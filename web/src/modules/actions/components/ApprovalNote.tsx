import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { Digits } from "@/ui/Digits.tsx";
import type { Plan } from "../plan.ts";

/** How often the wallet will ask, and for what, before it does. */
export function ApprovalNote({ plan, reserve }: { plan: Plan; reserve: ReserveSnapshot }) {
  const { approval, calls } = plan;
  if (!approval && calls.length === 1) return null;
  const { symbol, decimals } = reserve;
  return (
    <p className="mt-3 text-[0.8125rem] wrap-anywhere text-ink-2">
      <span>{`Your wallet will ask ${calls.length === 2 ? "twice" : `${calls.length} times`}.`}</span>{" "}
      {approval && (
        <span>
          First it approves exactly{" "}
          <Digits title={`${exactAmount(approval.amount, decimals)} ${symbol}`}>
            {`${formatAmount(approval.amount, decimals)} ${symbol}`}
          </Digits>
          <span>
            {approval.spare > 0n ? ", which has room for ten minutes of interest; only what you owe is taken." : "."}
          </span>
        </span>
      )}
    </p>
  );
}
