// Written by `pnpm codegen` from web/messages.

export default {
  retiredTitle: (d) => d.symbol + " is retired in this pool.",
  retiredText: "A loss emptied it: it can no longer be supplied or borrowed. Repaying and withdrawing still work.",
  stoppedTitle: (d) => d.symbol + " is stopped in this pool.",
  stoppedText: (d) => "Its guardian or owner allows nothing that adds risk: no new deposits, no borrowing, and " + d.symbol + " as collateral carries no new debt. Repaying and withdrawing still work, and what backs debts already can be added to.",
  fallingTitle: (d) => "The liquidation threshold of " + d.symbol + " is falling.",
  fallingText: (d) => "From " + d.from + " now to " + d.to + " on " + d.end + ", in a straight line. Borrowers against " + d.symbol + " need more collateral or less debt by then.",
  retired: (d) => d.symbol + " is retired: a loss emptied it.",
  stopped: (d) => "The pool’s guardian or owner has stopped " + d.symbol + ".",
  fall: (d) => "Your health factor will be " + d.health + " on " + d.end + ", if nothing else moves.",
  fallLost: "Others may liquidate you by then. Repay or add collateral before.",
  fallNote: "Interest and prices come on top."
}