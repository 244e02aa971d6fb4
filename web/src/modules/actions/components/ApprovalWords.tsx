import type { Plan } from "@weir/sdk/actions/plan";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import actionWords from "@/messages/actions.js";

const words = actionWords.approves;

/** Each approval of a plan, with its exact amount. */
export function ApprovalWords({ plan: { calls, before } }: { plan: Plan }) {
  const approvals = calls.filter((call) => call.kind === "approve");
  if (approvals.length === 0) return null;
  return (
    <ul className="mt-1 text-[0.8125rem] wrap-anywhere text-ink-2">
      {approvals.map(({ address, args: [, amount] }) => {
        const reserve = before.reserves.find(({ info }) => info.token === address);
        if (!reserve) return null;
        const { symbol, decimals } = reserve;
        const has = (kind: "reset" | "revoke") => calls.some((call) => call.kind === kind && call.address === address);
        return (
          <li key={address} title={`${exactAmount(amount, decimals)} ${symbol}`}>
            {words({
              amount: `${formatAmount(amount, decimals)} ${symbol}`,
              reset: has("reset"),
              rest: has("revoke"),
            })}
          </li>
        );
      })}
    </ul>
  );
}
