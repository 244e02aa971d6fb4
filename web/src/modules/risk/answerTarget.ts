import { amountForHealth, type Target } from "@weir/sdk/actions/amountForHealth";
import type { Max } from "@weir/sdk/actions/max";
import type { Question } from "@weir/sdk/actions/obstacle";
import { advance } from "@weir/sdk/actions/simulate";
import type { Kind } from "@weir/sdk/actions/supplyKind";
import { hasDebt } from "@weir/sdk/math/health";
import { findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { parseAmount } from "@/lib/parseAmount.ts";
import words from "@/messages/target.js";

/** `pick`: the amount to fill in. */
export type Answer = { says: string; pick?: { assets: bigint; all: boolean } };

const MOST = 100n * WAD;
/** Seconds for which the amount holds: interest accrues while the account signs. */
const AHEAD = 600n;

/** A typed health factor, WAD, or why it is none. */
export function readTarget(text: string): { target: bigint } | { says: string } {
  const parsed = parseAmount(text, 18, "HF");
  if (!("value" in parsed)) return { says: "problem" in parsed ? parsed.problem : words.tooLow };
  if (parsed.value < WAD) return { says: words.tooLow };
  return parsed.value > MOST ? { says: words.tooHigh } : { target: parsed.value };
}

/** A target as it was meant: 1.5, not 1.50. */
const shown = (target: bigint): string =>
  target % (WAD / 100n) === 0n ? exactAmount(target, 18) : formatHealth(target);

const raises = ({ type }: Question): boolean => type === "repay" || type === "supply" || type === "supplyCollateral";

/** The amount that leads there whether it is mined now or in AHEAD seconds: of the two the safer one. */
function safer(snapshot: PoolSnapshot, question: Question, target: bigint, kind: Kind): Target {
  const now = amountForHealth(snapshot, question, target, kind);
  const later = amountForHealth(advance(snapshot, AHEAD), question, target, kind);
  if (now.found !== "amount" || later.found !== "amount") return now.found === "amount" ? later : now;
  return now.assets > later.assets === raises(question) ? now : later;
}

/** The amount that leads to the health factor, and a sentence on it. */
export function answerTo(snapshot: PoolSnapshot, question: Question, kind: Kind, target: bigint, max: Max): Answer {
  const { symbol, decimals } = findReserve(snapshot, question.reserveId);
  const factor = shown(target);
  const result = safer(snapshot, question, target, kind);
  switch (result.found) {
    case "amount": {
      const { assets } = result;
      const amount = `${formatAmount(assets, decimals)} ${symbol}`;
      return { says: words.done({ factor, amount }), pick: { assets, all: max.all && assets >= max.assets } };
    }
    case "far": {
      const pick = max.assets > 0n ? { pick: { assets: max.assets, all: max.all } } : {};
      return { says: (raises(question) ? words.short : words.loose)({ factor }), ...pick };
    }
    default:
      return { says: result.found === "none" ? words.none : words[result.found]({ factor }) };
  }
}

/** Whether an amount of the action changes the health factor at all. */
export const isTargetable = (snapshot: PoolSnapshot, question: Question, kind: Kind): boolean => {
  const { found } = amountForHealth(snapshot, question, 2n * WAD, kind);
  // Without debt every deposit leaves the health factor infinite.
  return found !== "none" && (question.type === "borrow" || hasDebt(snapshot));
};
