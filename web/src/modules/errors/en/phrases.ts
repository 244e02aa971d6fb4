import { clean } from "@weir/sdk/codec/clean";
import type { Said } from "../language.ts";

/** Code points of what a contract says itself. */
const REASON = 300;

const LOWER = "Try a smaller amount";

// Sentences that an error of the chain and a problem seen before signing share.
export const phrases = {
  amountZero: (symbol: string): Said => [
    `The amount is nothing, or too small to count in ${symbol}.`,
    "Enter a larger amount.",
  ],
  retired: (symbol: string): Said => [
    `This pool has retired ${symbol}: a loss emptied it, and only repaying and withdrawing are left.`,
    "Choose another asset or another pool.",
  ],
  stopped: (symbol: string): Said => [
    `The pool's guardian has stopped ${symbol}: nothing that adds risk goes through until the owner resumes it.`,
    "Withdrawing and repaying still work. To supply or borrow, choose another asset or another pool.",
  ],
  liquidity: (symbol: string, [idle, needed]: string[]): Said => [
    `Only ${idle} is free in the pool now, ${needed} is needed; the rest is lent out.`,
    `${LOWER}, or wait until borrowers repay: the rate of ${symbol} rises meanwhile to draw deposits.`,
  ],
  cap: (what: string, [cap, needed]: string[]): Said => [
    `The pool's ${what} cap is ${cap}; this would bring it to ${needed}.`,
    `${LOWER}, or use another pool.`,
  ],
  backsItself: (symbol: string): Said => [
    `One account cannot owe ${symbol} and use ${symbol} as collateral in the same pool.`,
    `Stop using ${symbol} as collateral or repay the ${symbol} debt first; another asset works as it is.`,
  ],
  notCollateral: (symbol: string): Said => [
    `This pool does not take ${symbol} as collateral.`,
    `Supply it to earn interest, or use another asset as collateral.`,
  ],
  limit: ([limit, debt]: string[]): Said => [
    `This would leave a debt of ${debt}, and the collateral carries at most ${limit}.`,
    "Add collateral or repay some debt first, or do less of it.",
  ],
  unreadable: (symbol: string): Said => [
    `The price of ${symbol} cannot be read now, and this action needs it.`,
    "Try again in a few minutes. Supplying and repaying still work.",
  ],
  reason: (reason: string): Said => [
    `A contract refused: ${clean(reason, REASON) || "without a reason"}.`,
    "Check the balance and the approved amount, then try again.",
  ],
  walletTooLow: (symbol: string, [balance, needed]: string[]): Said => [
    `The wallet holds ${balance}; ${needed} is needed.`,
    `Use a smaller amount, or get more ${symbol}.`,
  ],
};
