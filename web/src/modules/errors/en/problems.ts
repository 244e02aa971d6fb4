import type { Problem } from "@weir/sdk/actions/simulate";
import type { Said } from "../language.ts";
import type { Words } from "./errorWords.ts";
import { said } from "./phrases.ts";

/** Why the core would refuse an action that is not signed yet, in the words of its errors. */
export const problemSaid = (problem: Problem, words: Words): Said => {
  const { reserveId } = problem;
  const symbol = words.symbol(reserveId);
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
