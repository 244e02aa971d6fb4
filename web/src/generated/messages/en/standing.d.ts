// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {symbol} is retired in this pool. */
  readonly retiredTitle: (values: { symbol: string | number }) => string;
  /** A loss emptied it: it can no longer be supplied or borrowed. Repaying and withdrawing still work. */
  readonly retiredText: string;
  /** {symbol} is stopped in this pool. */
  readonly stoppedTitle: (values: { symbol: string | number }) => string;
  /** Its guardian or owner allows nothing that adds risk: no new deposits, no borrowing, and {symbol} as collateral carries no new debt. Repaying and withdrawing still work, and what backs debts already can be added to. */
  readonly stoppedText: (values: { symbol: string | number }) => string;
  /** The liquidation threshold of {symbol} is falling. */
  readonly fallingTitle: (values: { symbol: string | number }) => string;
  /** From {from} now to {to} on {end}, in a straight line. Borrowers against {symbol} need more collateral or less debt by then. */
  readonly fallingText: (values: { end: string | number; from: string | number; symbol: string | number; to: string | number }) => string;
  /** {symbol} is retired: a loss emptied it. */
  readonly retired: (values: { symbol: string | number }) => string;
  /** The pool’s guardian or owner has stopped {symbol}. */
  readonly stopped: (values: { symbol: string | number }) => string;
  /** Your health factor will be {health} on {end}, if nothing else moves. */
  readonly fall: (values: { end: string | number; health: string | number }) => string;
  /** Others may liquidate you by then. Repay or add collateral before. */
  readonly fallLost: string;
  /** Interest and prices come on top. */
  readonly fallNote: string;
};
export default messages;
