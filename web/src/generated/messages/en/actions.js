// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  asCollateral: (d) => d.symbol + " as collateral",
  pool: (d) => d.name + " pool",
  amount: {
    label: "Amount",
    enter: "Enter an amount",
    max: "Max",
    all: "All of it, to the last unit.",
    read: (d) => "Read as " + d.words + " " + d.symbol + ".",
    readings: "What the amount means",
    sources: {
      supply: (d) => "In your wallet: " + d.amount,
      supplyCollateral: (d) => "In your wallet: " + d.amount,
      borrow: (d) => "You can borrow: " + d.amount,
      repay: (d) => "You can repay: " + d.amount,
      withdraw: (d) => "You can withdraw: " + d.amount,
      withdrawCollateral: (d) => "You can withdraw: " + d.amount
    }
  },
  most: {
    wallet: "All that your wallet holds.",
    cap: "As much as the pool’s cap still admits.",
    liquidity: "As much as is not lent out now.",
    debts: "As much as your debts leave free, less 1% for moving prices.",
    collateral: "As much as your collateral carries, less 1% for moving prices."
  },
  obstacles: {
    WalletEmpty: (d) => "Your wallet holds no " + d.symbol + ".",
    NothingSupplied: (d) => "You have supplied no " + d.symbol + " in this pool.",
    NothingOwed: (d) => "You owe no " + d.symbol + " in this pool.",
    NoCollateral: (d) => "You have no " + d.symbol + " as collateral in this pool.",
    NothingIdle: (d) => "All " + d.symbol + " of the pool is lent out now. Try again when some is repaid.",
    CapReached: "The pool’s cap is reached.",
    NeededByDebts: "Your debts in this pool need all of it. Repay some first.",
    ReserveRetired: (d) => d.symbol + " is retired in this pool: it cannot be borrowed.",
    ReserveStopped: (d) => d.symbol + " is stopped in this pool: it cannot be borrowed now.",
    DebtBacksItself: (d) => "Your " + d.symbol + " backs debts here. Stop that before you borrow " + d.symbol + ".",
    PriceUnreadable: "A price that this needs cannot be read now. Try again in a few minutes.",
    NothingBacksDebt: "Nothing of yours backs a debt in this pool. Supply collateral first.",
    LimitUsed: "Your debts use up all that your collateral carries. Repay some or add collateral first.",
    LimitExceeded: "Your debts are past what your collateral carries. Repay some first."
  },
  approval: {
    asksOnce: "Your wallet will ask once, for all steps together.",
    asks: (d) => "Your wallet will ask " + plural(d.count, 0, en, { "1": "once", "2": "twice", "3": "three times", "4": "four times", one: number("en", d.count, 0) + " time", other: number("en", d.count, 0) + " times" }) + ".",
    says: (d) => select(d.resets, { true: "This token takes no new approval in place of an old one, so first the old one goes to zero. Then it approves", other: "First it approves" }) + " exactly " + d.amount + select(d.spare, { true: ", which has room for ten minutes of interest; only what you owe is taken, and the rest of the approval is taken back at the end.", other: "." })
  },
  approves: (d) => "Approves exactly " + d.amount + select(d.reset, { true: ", after its old approval goes to zero", other: "" }) + select(d.rest, { true: "; what is not used for interest is taken back at the end", other: "" }) + ".",
  changes: {
    label: "What this changes",
    from: "from",
    to: "to",
    none: "none",
    yes: "yes",
    no: "no",
    names: {
      health: "Health factor",
      owed: "Owed in this pool",
      limit: "Borrow limit",
      supply: "Your deposit",
      collateral: "Your collateral",
      debt: "Your debt",
      backsDebt: "Backs debt",
      wallet: "In your wallet",
      supplyApy: "Supply APY",
      borrowApy: "Borrow APY"
    },
    liquidation: (d) => d.symbol + " liquidation price"
  },
  connect: {
    first: "Connect a wallet to see what you have and what this would change.",
    button: "Connect wallet"
  },
  left: {
    note: (d) => d.amount + " stays approved: Weir’s contract can pull it until you use it or take it back.",
    noteUnlimited: (d) => "An unlimited amount of " + d.symbol + " stays approved: Weir’s contract can pull it until you take it back.",
    takeBack: "Take it back",
    tookBack: "Took the approval back"
  },
  notCounted: {
    one: (d) => d.what + " waits for a block. The figures here do not count it.",
    many: (d) => d.count + " of your transactions wait for a block. The figures here do not count them."
  },
  onItsWay: {
    note: "You have sent this already, and no block has it yet. To speed it up or to cancel it, use your wallet.",
    another: "Send another one"
  },
  buttons: {
    close: "Close",
    done: "Done",
    back: "Back to the amount",
    sendAgain: "Send again",
    tryAgain: "Try again",
    lookAgain: "Look again",
    startAgain: "Start again",
    check: "Check the result",
    goOn: "Go on",
    confirm: "Confirm in your wallet…",
    switchBack: "Switch back"
  },
  switchBack: {
    choose: (d) => "Choose " + d.account + " in the wallet; this goes on from there.",
    notYet: "The wallet has not switched back."
  },
  outcomes: {
    rejected: "Declined in the wallet",
    reverted: "The chain refused it",
    cancelled: "Cancelled in the wallet",
    replaced: "Another transaction took its place",
    dropped: "The network dropped it",
    lost: "Not confirmed yet",
    failed: "It could not be sent",
    switched: "Stopped: the wallet has switched",
    short: "Too little is approved",
    changed: "The figures have changed"
  },
  nothingSpent: "Nothing was sent and no gas was spent.",
  hashes: {
    cancelled: "Cancelled by",
    replaced: "Replaced by",
    own: "Transaction"
  },
  displaced: {
    cancelled: {
      sentence: "The wallet cancelled it by sending an empty transaction in its place. It had no effect.",
      remedy: "The cancellation cost its gas. Send this again if you still want it."
    },
    replaced: {
      sentence: "The wallet sent another transaction in its place. This one had no effect.",
      remedy: "Look at the other transaction in the wallet before you send this again."
    },
    dropped: {
      sentence: "The network dropped it: the node that had it no longer waits for it, and no block has it.",
      remedy: "It usually offered too low a fee. Look in the wallet whether it still tries, then send it again."
    },
    partial: {
      sentence: "The wallet did not keep the steps together: some took effect, and one was refused.",
      remedy: "Look at your position and at what stays approved before you send the rest."
    }
  },
  steps: {
    label: "Steps",
    list: "All actions, in one transaction",
    nothingLeft: "Nothing was left",
    sent: "Sent",
    notDone: "Not done",
    reset: "Set the old approval to zero",
    approve: "Approve the exact amount",
    revoke: "Take back what is left of the approval",
    setCollateral: "Change what it backs",
    multicall: "Supply, and let it back debts"
  },
  risk: {
    below: (d) => "This leaves your health factor below " + d.bound + ".",
    meaning: "A day of large price moves may bring it under 1; then others may repay your debt and take your collateral with a bonus. I understand."
  },
  kinds: {
    label: "What the deposit does",
    backing: {
      name: "Lend it, and let it back debts",
      note: (d) => "Earns " + d.apy + ", and can be taken in a liquidation."
    },
    lent: {
      name: "Lend it only",
      note: (d) => "Earns " + d.apy + ", cannot be liquidated."
    },
    collateral: {
      name: "Keep it as collateral",
      note: "Earns nothing, but is never lent out to others."
    }
  },
  figures: {
    deposit: (d) => "The chain’s own preview now ends with a deposit of " + d.chain + "; this page showed " + d.shown + ".",
    collateral: (d) => "The chain’s own preview now ends with a collateral of " + d.chain + "; this page showed " + d.shown + ".",
    debt: (d) => "The chain’s own preview now ends with a debt of " + d.chain + "; this page showed " + d.shown + ".",
    backs: (d) => "The chain’s own preview now ends with “" + d.symbol + " deposit backs debt” of " + d.chain + "; this page showed " + d.shown + ".",
    borrowApy: (d) => "The chain’s own preview now ends with a borrow APY for " + d.symbol + " of " + d.chain + "; this page showed " + d.shown + ".",
    supplyApy: (d) => "The chain’s own preview now ends with a supply APY for " + d.symbol + " of " + d.chain + "; this page showed " + d.shown + ".",
    health: (d) => "The chain’s own preview now ends with a health factor of " + d.chain + "; this page showed " + d.shown + ".",
    remedy: "This step was not sent. Go back: the figures there are refreshed."
  },
  titles: {
    approve: (d) => "Approve " + d.amount,
    approveToken: "Approve a token",
    takeBack: (d) => "Take back the approval of " + d.symbol,
    token: "a token",
    more: (d) => d.title + " and " + d.more + " more"
  },
  chainChanged: "The chain had changed by the time it was mined."
}