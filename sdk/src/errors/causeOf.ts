import type { Problem } from "../actions/simulate.ts";
import { clean } from "../codec/clean.ts";
import { linksOf, revertDataIn } from "./links.ts";
import { isRejection, outsideSaid, REJECTION, REVERTED } from "./outside.ts";
import { type Said, said } from "./phrases.ts";
import { revertSaid } from "./reverts.ts";
import { type ExplainContext, Words } from "./words.ts";

/** What went wrong, in a sentence with its values, and what to do next. `name` is the error's own, for programs. */
export type Explanation = { name: string; sentence: string; remedy: string };

/**
 * What was being done when it failed. "simulating": a node was asked what a call would do, so nobody can have declined.
 * "signing": a wallet was asked to sign and send, so nothing has been executed that a contract could have refused.
 */
export type Stage = "simulating" | "signing";

/** `by`: who said no. "contract": the chain would not have it, or did not; "outside": a wallet, a device, a node. */
export type Cause = { by: "user" | "contract" | "outside"; explanation: Explanation };

const explained = (name: string, [sentence, remedy]: Said): Explanation => ({ name, sentence, remedy });

const CONTRACT_CODE = 3;
/** "execution reverted: paused", from nodes that send the reason in words alone. */
const REASON = /\breverted(?: with reason string)?:? ['"]?([^'"]+?)['"]?$/i;

/** Code points of what others say. */
const LONGEST = 300;

const unended = (text: string): string => text.replace(/[.\s]+$/, "");

/**
 * Anything that reading, simulating, signing or sending may throw, as its cause. It is judged by the innermost message
 * and code and by the stage, never by what wraps them: viem takes every internal error of a node or a wallet (-32603) for
 * a revert, and calls everything under -32000 invalid parameters.
 */
export const causeOf = (error: unknown, context: ExplainContext = {}, stage?: Stage): Cause => {
  const links = linksOf(error);
  const words = new Words(context);
  const first = links.find((link) => link.text !== undefined)?.text?.split("\n")[0] ?? String(error);
  // A node, a wallet or a token says it, and may say anything.
  const text = unended(clean(first, LONGEST));
  const outside = outsideSaid(links, text, { asked: stage === "simulating" ? "contract" : "anyone" });
  const by = (name: Cause["by"], explanation: Explanation): Cause => ({ by: name, explanation });

  const declined = outside?.name === REJECTION;

  const data = revertDataIn(links);
  // Where a contract has reverted, "user" and "cancelled" may be its own words: then the wallet's code alone counts.
  if (outside && declined && (!data || links.some(isRejection))) {
    return by("user", explained(outside.name, outside.said));
  }

  // A wallet that tries the transaction itself says what a contract would revert with: known, that is the cause.
  const revert = data && revertSaid(data, words);
  if (revert) return by("contract", explained(revert.name, revert.said));
  if (data && stage !== "signing") {
    return by(
      "contract",
      explained("UnknownRevert", [
        `A contract refused with an error that Weir does not know (${data.slice(0, 10)}).`,
        "The token itself may have refused: check the balance and the approved amount.",
      ]),
    );
  }

  if (outside) return by(declined ? "user" : "outside", explained(outside.name, outside.said));

  if (stage === "signing") {
    return by(
      "outside",
      explained("WalletFailed", [
        `The wallet did not send it: ${text}.`,
        "Look in the wallet whether it is open there still, then try again; if it stays, report it with this text.",
      ]),
    );
  }
  if (links.some(({ code, text = "" }) => code === CONTRACT_CODE || REVERTED.test(text))) {
    const reason = links.map(({ text = "" }) => REASON.exec(text)?.[1]).find((found) => found !== undefined);
    if (reason) return by("contract", explained("Error", said.reason(unended(reason))));
    return by(
      "contract",
      explained("RevertWithoutReason", [
        "A contract refused without giving a reason, as older tokens do.",
        "Check the balance and the approved amount, then try again.",
      ]),
    );
  }
  if (stage === "simulating") {
    return by(
      "outside",
      explained("NodeFailed", [
        `The network's node could not try it: ${text}.`,
        "Try again in a moment; if it stays, report it with this text.",
      ]),
    );
  }
  return by(
    "outside",
    explained("Unknown", [
      `Something unexpected happened: ${text}`,
      "Try again; if it stays, report it with this text.",
    ]),
  );
};

/** As causeOf(), without who said no. */
export const explain = (error: unknown, context: ExplainContext = {}, stage?: Stage): Explanation =>
  causeOf(error, context, stage).explanation;

/** That the user has approved less in the wallet than the action takes. Token units. */
export const explainShortfall = (approved: bigint, needed: bigint, context: ExplainContext = {}): Explanation =>
  explained("ApprovalTooLow", new Words(context).shortfall(approved, needed));

/** What problems() found before anything was signed, in the same words. */
export const explainProblem = (problem: Problem, context: ExplainContext = {}): Explanation => {
  const words = new Words(context);
  const { reserveId } = problem;
  const symbol = words.symbol(reserveId);
  const say = (): Said => {
    switch (problem.name) {
      case "AmountZero":
        return said.amountZero(symbol);
      case "ReserveRetired":
        return said.retired(symbol);
      case "ReserveStopped":
        return said.stopped(symbol);
      case "DebtBacksItself":
        return said.backsItself(symbol);
      case "NotCollateral":
        return said.notCollateral(symbol);
      case "PriceUnreadable":
        return said.unreadable(symbol);
      case "WalletTooLow":
        return said.walletTooLow(symbol, words.amounts(reserveId, problem.balance, problem.needed));
      case "DepositTooLow":
      case "CollateralTooLow": {
        const [balance, needed] = words.amounts(reserveId, problem.balance, problem.needed);
        const kind = problem.name === "DepositTooLow" ? "deposit" : "collateral";
        return [`Your ${kind} is ${balance}; ${needed} is asked for.`, "Use a smaller amount, or choose Max."];
      }
      case "LiquidityTooLow":
        return said.liquidity(symbol, words.amounts(reserveId, problem.idle, problem.needed));
      case "SupplyCapExceeded":
        return said.cap("supply", words.amounts(reserveId, problem.cap, problem.needed));
      case "BorrowCapExceeded":
        return said.cap("borrow", words.amounts(reserveId, problem.cap, problem.needed));
      case "CollateralCapExceeded":
        return said.cap("collateral", words.amounts(reserveId, problem.cap, problem.needed));
      case "BorrowLimitExceeded":
        return said.limit(words.values(problem.limit, problem.debt));
    }
  };
  return explained(problem.name, say());
};
