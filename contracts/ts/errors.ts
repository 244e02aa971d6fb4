import { type Hex, isHex } from "viem";
import { isRejection, outsideSaid } from "./errors/outside.ts";
import { type Said, said } from "./errors/phrases.ts";
import { revertSaid } from "./errors/reverts.ts";
import { type ExplainContext, Words } from "./errors/words.ts";
import type { Problem } from "./math/simulate.ts";

/** What went wrong, in a sentence with its values, and what to do next. `name` is the error's own, for programs. */
export type Explanation = { name: string; sentence: string; remedy: string };

type Link = {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  shortMessage?: unknown;
  raw?: unknown;
  data?: unknown;
};

/** The error and its causes, outermost first. By shape, not by class: the web may carry another copy of viem. */
const chainOf = (error: unknown): Link[] => {
  const links: Link[] = [];
  for (let link = error; typeof link === "object" && link !== null && links.length < 20; ) {
    links.push(link);
    link = "cause" in link ? link.cause : undefined;
  }
  return links;
};

/** What a contract reverted with, a selector at least. Wallets nest what the node said under data, sometimes twice. */
const hexIn = (value: unknown, depth = 0): Hex | undefined => {
  if (isHex(value)) return value.length >= 10 ? value : undefined;
  if (typeof value !== "object" || value === null || depth > 3) return undefined;
  const { data, originalError }: { data?: unknown; originalError?: unknown } = value;
  return hexIn(data, depth + 1) ?? hexIn(originalError, depth + 1);
};

const explained = (name: string, [sentence, remedy]: Said): Explanation => ({ name, sentence, remedy });

/**
 * Anything that reading, simulating, signing or sending may throw, as a sentence for its user. A refusal by the user comes
 * first, then what a contract reverted with, then what the wallet or the node says: from the innermost cause out, as
 * that one names the reason.
 */
export const explain = (error: unknown, context: ExplainContext = {}): Explanation => {
  const inward = chainOf(error).toReversed();
  const rejection = inward.find(isRejection);
  const data = inward.map(({ raw, data }) => hexIn(raw) ?? hexIn(data)).find((hex) => hex !== undefined);
  if (data && !rejection) {
    const revert = revertSaid(data, new Words(context));
    if (revert) return explained(revert.name, revert.said);
    return explained("UnknownRevert", [
      `A contract refused with an error that Weir does not know (${data.slice(0, 10)}).`,
      "The token itself may have refused: check the balance and the approved amount.",
    ]);
  }

  const outside = outsideSaid(rejection ? [rejection] : inward);
  if (outside) return explained(outside.name, outside.said);

  if (inward.some(({ name }) => name === "ExecutionRevertedError" || name === "ContractFunctionRevertedError")) {
    return explained("RevertWithoutReason", [
      "A contract refused without giving a reason, as older tokens do.",
      "Check the balance and the approved amount, then try again.",
    ]);
  }
  const outermost = inward.at(-1);
  const text = String(outermost?.shortMessage ?? outermost?.message ?? error).split("\n")[0];
  return explained("Unknown", [
    `Something unexpected happened: ${text}`,
    "Try again; if it stays, report it with this text.",
  ]);
};

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
