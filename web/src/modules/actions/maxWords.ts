import type { Bound } from "@weir/sdk/actions/max";
import type { Obstacle } from "@weir/sdk/actions/obstacle";

const bounds: Record<Exclude<Bound["by"], "obstacle">, string> = {
  wallet: "All that your wallet holds.",
  cap: "As much as the pool’s cap still admits.",
  liquidity: "As much as is not lent out now.",
  debts: "As much as your debts leave free, less 1% for moving prices.",
  collateral: "As much as your collateral carries, less 1% for moving prices.",
};

const obstacles: Record<Obstacle, (symbol: string) => string> = {
  WalletEmpty: (symbol) => `Your wallet holds no ${symbol}.`,
  NothingSupplied: (symbol) => `You have supplied no ${symbol} in this pool.`,
  NothingOwed: (symbol) => `You owe no ${symbol} in this pool.`,
  NoCollateral: (symbol) => `You have no ${symbol} as collateral in this pool.`,
  NothingIdle: (symbol) => `All ${symbol} of the pool is lent out now. Try again when some is repaid.`,
  CapReached: () => "The pool’s cap is reached.",
  NeededByDebts: () => "Your debts in this pool need all of it. Repay some first.",
  ReserveRetired: (symbol) => `${symbol} is retired in this pool: it cannot be borrowed.`,
  ReserveStopped: (symbol) => `${symbol} is stopped in this pool: it cannot be borrowed now.`,
  DebtBacksItself: (symbol) => `Your ${symbol} backs debts here. Stop that before you borrow ${symbol}.`,
  PriceUnreadable: () => "A price that this needs cannot be read now. Try again in a few minutes.",
  NothingBacksDebt: () => "Nothing of yours backs a debt in this pool. Supply collateral first.",
  LimitUsed: () => "Your debts use up all that your collateral carries. Repay some or add collateral first.",
  LimitExceeded: () => "Your debts are past what your collateral carries. Repay some first.",
};

/** What keeps the largest amount from being larger, as a sentence. */
export const maxWords = (bound: Bound, symbol: string): string =>
  bound.by === "obstacle" ? obstacles[bound.obstacle](symbol) : bounds[bound.by];
