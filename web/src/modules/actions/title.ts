import type { Call } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { assetsOf } from "@weir/sdk/actions/simulate";
import { findReserve } from "@weir/sdk/math/snapshot";
import { formatAmount } from "@/lib/format/amount.ts";
import { wordsOf } from "./words.ts";

/** One transaction of a plan as a title: "Approve 4 WETH", "Borrow 100 USDC". */
export function titleOf(call: Call, { before, actions }: Pick<Plan, "before" | "actions">): string {
  if (call.kind === "approve" || call.kind === "reset" || call.kind === "revoke") {
    const reserve = before.reserves.find(({ info }) => info.token === call.address);
    if (call.kind !== "approve") return `Take back the approval of ${reserve?.symbol ?? "a token"}`;
    return reserve ? `Approve ${formatAmount(call.args[1], reserve.decimals)} ${reserve.symbol}` : "Approve a token";
  }
  const action = actions[0]!;
  const { symbol, decimals } = findReserve(before, action.reserveId);
  const { verb } = wordsOf(action);
  if (action.type === "setCollateral") return `${symbol}: ${verb.charAt(0).toLowerCase()}${verb.slice(1)}`;
  return `${verb} ${formatAmount(assetsOf(before, action), decimals)} ${symbol}`;
}
