import type { Problem } from "@weir/sdk/actions/simulate";
import type { Said } from "../language.ts";
import type { Words } from "./errorWords.ts";
import { phrases } from "./phrases.ts";

/** Why the core would refuse an action that is not signed yet, in the words of its errors. */
export const problemSaid = (problem: Problem, words: Words): Said => {
  const { reserveId } = problem;
  const symbol = words.symbol(reserveId);
  switch (problem.name) {
    case "AmountZero":
      return phrases.amountZero(symbol);
    case "ReserveRetired":
      return phrases.retired(symbol);
    case "ReserveStopped":
      return phrases.stopped(symbol);
    case "DebtBacksItself":
      return phrases.backsItself(symbol);
    case "NotCollateral":
      return phrases.notCollateral(symbol);
    case "PriceUnreadable":
      return phrases.unreadable(symbol);
    case "WalletTooLow":
      return phrases.walletTooLow(symbol, words.amounts(reserveId, problem.balance, problem.needed));
    case "DepositTooLow":
    case "CollateralTooLow": {
      const [balance, needed] = words.amounts(reserveId, problem.balance, problem.needed);
      const kind = problem.name === "DepositTooLow" ? "deposit" : "collateral";
      return [`Your ${kind} is ${balance}; ${needed} is asked for.`, "Use a smaller amount, or choose Max."];
    }
    case "LiquidityTooLow":
      return phrases.liquidity(symbol, words.amounts(reserveId, problem.idle, problem.needed));
    case "SupplyCapExceeded":
      return phrases.cap("supply", words.amounts(reserveId, problem.cap, problem.needed));
    case "BorrowCapExceeded":
      return phrases.cap("borrow", words.amounts(reserveId, problem.cap, problem.needed));
    case "CollateralCapExceeded":
      return phrases.cap("collateral", words.amounts(reserveId, problem.cap, problem.needed));
    case "BorrowLimitExceeded":
      return phrases.limit(words.values(problem.limit, problem.debt));
  }
};
