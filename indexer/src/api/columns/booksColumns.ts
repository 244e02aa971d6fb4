import { type Column, shown } from "./column.ts";

/** A reserve's books at one time, interest until then included. */
export const booksColumns = {
  supplyAssets: shown("BigInt", "Token units: all that is lent to the reserve, lent out or idle, interest included."),
  supplyShares: shown("BigInt", "Supply shares of all accounts and of the unclaimed fees."),
  borrowAssets: shown("BigInt", "Token units: all debts, interest included."),
  borrowShares: shown("BigInt", "Debt shares of all accounts."),
  borrowIndex: shown("BigInt", "WAD: a debt is its shares · borrowIndex / 10^24 token units, rounded up."),
  feeShares: shown("BigInt", "Supply shares that the pool has earned and not paid out."),
  rateAtTarget: shown("BigInt", "WAD a year: the borrow rate at the target utilisation."),
  collateral: shown("BigInt", "Token units: unlent collateral of all accounts."),
  interestTotal: shown("BigInt", "Token units: all interest that debts have accrued since the listing."),
  feeSharesTotal: shown("BigInt", "Supply shares that the reserve factor has minted since the listing."),
} as const satisfies Record<string, Column>;

/** What follows from the books. */
export const rateColumns = {
  idle: shown("BigInt", "Token units that are lent to the reserve and not lent out."),
  utilisation: shown("BigInt", "WAD: borrowed over supplied."),
  borrowRate: shown("BigInt", "WAD a year, continuous: what borrowers pay."),
  supplyRate: shown("BigInt", "WAD a year, continuous: what suppliers earn, after the reserve factor."),
  borrowApy: shown("BigInt", "WAD: growth of a debt in a year at this rate, e^rate − 1."),
  supplyApy: shown("BigInt", "WAD: growth of a lent deposit in a year at this rate, e^rate − 1."),
} as const satisfies Record<string, Column>;
