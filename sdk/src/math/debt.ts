import { mulDivDown, mulDivUp, WAD } from "./wad.ts";

// As the library DebtLibrary: a debt is its shares times the reserve's borrow index, in token units after a division by SCALE. A share
// is a millionth of a token unit while the index is 1. Debts have no virtual shares: the total debt is the sum of all
// accounts' debts. The name of each function states its rounding.

/** The borrow index of a new reserve, WAD. */
export const FIRST_INDEX = WAD;
/** Shares · index over a token unit. */
export const SCALE = 10n ** 24n;

/** Debt shares for token units, rounded down: what a repayment burns. */
export const toDebtSharesDown = (assets: bigint, borrowIndex: bigint): bigint => mulDivDown(assets, SCALE, borrowIndex);

/** Debt shares for token units, rounded up: what a borrow adds. */
export const toDebtSharesUp = (assets: bigint, borrowIndex: bigint): bigint => mulDivUp(assets, SCALE, borrowIndex);

/** Token units that debt shares stand for, rounded down: the reserve's total debt. */
export const toDebtDown = (shares: bigint, borrowIndex: bigint): bigint => mulDivDown(shares, borrowIndex, SCALE);

/** Token units that debt shares cost, rounded up: what an account owes. */
export const toDebtUp = (shares: bigint, borrowIndex: bigint): bigint => mulDivUp(shares, borrowIndex, SCALE);
