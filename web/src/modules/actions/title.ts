import type { Call } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { type Action, assetsOf } from "@weir/sdk/actions/simulate";
import { findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { formatAmount } from "@/lib/format/amount.ts";
import actionWords from "@/messages/actions.js";
import { wordsOf } from "./words.ts";

const { titles } = actionWords;

/** A title for one transaction of a plan: "Approve 4 WETH", "Borrow 100 USDC". */
export function titleOf(call: Call, { before, actions }: Pick<Plan, "before" | "actions">): string {
  if (call.kind === "approve" || call.kind === "reset" || call.kind === "revoke") {
    const reserve = before.reserves.find(({ info }) => info.token === call.address);
    if (call.kind !== "approve") return titles.takeBack({ symbol: reserve?.symbol ?? titles.token });
    if (!reserve) return titles.approveToken;
    return titles.approve({ amount: `${formatAmount(call.args[1], reserve.decimals)} ${reserve.symbol}` });
  }
  const [action, second] = actions as [Action, ...Action[]];
  const more = actions.length - (second?.type === "setCollateral" && second.reserveId === action.reserveId ? 2 : 1);
  const title = titleOfAction(action, before);
  return more > 0 ? titles.more({ title, more }) : title;
}

/** "Borrow 100 USDC", on the state before the action. */
export function titleOfAction(action: Action, before: PoolSnapshot): string {
  const { symbol, decimals } = findReserve(before, action.reserveId);
  const { title } = wordsOf(action);
  if (action.type === "setCollateral") return title({ what: symbol });
  return title({ what: `${formatAmount(assetsOf(before, action), decimals)} ${symbol}` });
}
