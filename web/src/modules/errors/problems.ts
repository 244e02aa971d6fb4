import type { Problem } from "@weir/sdk/actions/simulate";
import messages from "@/messages/errors.js";
import type { Words } from "./errorWords.ts";
import { capValues, limitValues, liquidityValues } from "./revertValues.ts";
import { type Said, said } from "./said.ts";

const { problems, reverts } = messages;

/** Why the core would refuse an action that is not signed yet, in the words of its errors. */
export const problemOf = (problem: Problem, words: Words): Said => {
  const { name, reserveId } = problem;
  const symbol = words.symbol(reserveId);
  switch (name) {
    case "AmountZero":
    case "ReserveRetired":
    case "ReserveStopped":
    case "DebtBacksItself":
    case "NotCollateral":
    case "PriceUnreadable":
      return said(reverts[name], { symbol });
    case "WalletTooLow": {
      const [balance, needed] = words.amounts(reserveId, problem.balance, problem.needed);
      return said(problems[name], { symbol, balance, needed });
    }
    case "DepositTooLow":
    case "CollateralTooLow": {
      const [balance, needed] = words.amounts(reserveId, problem.balance, problem.needed);
      return said(problems[name], { balance, needed });
    }
    case "LiquidityTooLow":
      return said(reverts[name], liquidityValues(words, reserveId, problem.idle, problem.needed));
    case "SupplyCapExceeded":
    case "BorrowCapExceeded":
    case "CollateralCapExceeded":
      return said(reverts[name], capValues(words, reserveId, problem.cap, problem.needed));
    case "BorrowLimitExceeded":
      return said(reverts[name], limitValues(words, problem.limit, problem.debt));
  }
};
