// Written by `pnpm codegen` from web/messages.

export default {
  host: "This action",
  broken: "This action cannot be shown.",
  sentGoOn: (d) => "Transactions that were already sent continue: check your wallet before you send again. " + d.reason,
  words: {
    supply: {
      verb: "Supply",
      title: (d) => "Supply " + d.what,
      done: (d) => "Supplied " + d.what
    },
    supplyCollateral: {
      verb: "Add collateral",
      title: (d) => "Add collateral " + d.what,
      done: (d) => "Added as collateral " + d.what
    },
    borrow: {
      verb: "Borrow",
      title: (d) => "Borrow " + d.what,
      done: (d) => "Borrowed " + d.what
    },
    repay: {
      verb: "Repay",
      title: (d) => "Repay " + d.what,
      done: (d) => "Repaid " + d.what
    },
    withdraw: {
      verb: "Withdraw",
      title: (d) => "Withdraw " + d.what,
      done: (d) => "Withdrew " + d.what
    },
    withdrawCollateral: {
      verb: "Withdraw collateral",
      title: (d) => "Withdraw collateral " + d.what,
      done: (d) => "Withdrew " + d.what
    },
    enable: {
      verb: "Let it back my debts",
      title: (d) => d.what + ": let it back my debts",
      done: (d) => d.what + ": Backs your debts now"
    },
    disable: {
      verb: "Stop it backing debts",
      title: (d) => d.what + ": stop it backing debts",
      done: (d) => d.what + ": Backs no debt any more"
    }
  }
}