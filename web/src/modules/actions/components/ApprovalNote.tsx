import type { Plan } from "@weir/sdk/actions/plan";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { Digits } from "@/ui/Digits.tsx";

const times = ["", "once", "twice", "three times", "four times"];

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
      <span>
        {together
          ? "Your wallet will ask once, for all steps together."
          : `Your wallet will ask ${times[calls.length] ?? `${calls.length} times`}.`}
      </span>{" "}
      {approval && (
        <span>
          {resets && (
            <span>
              {"This token takes no new approval in place of an old one, so first the old one goes to zero. "}
            </span>
          )}
          <span>{resets ? "Then it approves exactly " : "First it approves exactly "}</span>
          <Digits title={`${exactAmount(approval.amount, decimals)} ${symbol}`}>
            {`${formatAmount(approval.amount, decimals)} ${symbol}`}
          </Digits>
          <span>
            {approval.spare > 0n
              ? ", which has room for ten minutes of interest; only what you owe is taken, and the rest of the approval is taken back at the end."
              : "."}
          </span>
        </span>
      )}
    </p>
  );
}
