// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "Permissions",
  note: "Who may move your tokens or act for your account, and until when. Take back what nobody needs.",
  connectTitle: "Whose permissions?",
  connectNote: "Connect a wallet to see what it has allowed, and to change it.",
  connect: "Connect wallet",
  loading: "Loading your permissions",
  wrongChain: "Switch the wallet to this site’s chain first: see the notice above.",
  revokeAll: (d) => "Revoke all " + d.count,
  revokeAllNote: (d) => plural(d.transactions, 0, en, { one: "One transaction.", other: number("en", d.transactions, 0) + " transactions: one for each approval of a token, and one for the rest." }),
  revokedAll: "Everything is revoked.",
  nothing: "Nobody may act for you, and Weir may move none of your tokens. There is nothing to revoke.",
  allowances: "Tokens that Weir may take from your wallet",
  allowancesNote: "This site approves the exact amount of each action and takes back what is left. What stands here was left by an interrupted action, was given elsewhere, or is for your own offers at the desk or of loans.",
  noAllowances: "None. That is how it should be between actions.",
  leftOver: "Left over",
  offers: {
    desk: "Your own offers at the desk draw on this: without it nobody can take them. If you have none, it is left over.",
    loans: "Your own offers of loans draw on this: without it nobody can take them. If you have none, it is left over."
  },
  unlimited: "Unlimited",
  allowanceOf: (d) => "up to " + d.amount,
  unlimitedAmount: "any amount",
  rights: "Who may act for your account",
  rightsNote: "An operator uses a right without asking again, until it ends or you take it back.",
  noRights: "Nobody.",
  rightNames: {
    withdraw: "Withdraw",
    borrow: "Borrow",
    manage: "Manage"
  },
  rightNotes: {
    withdraw: "take out your deposits and collateral, to any address",
    borrow: "borrow on your account, and send the tokens to any address",
    manage: "choose which deposits back your debts"
  },
  forever: (d) => d.right + " for ever",
  until: (d) => d.right + " until " + d.time,
  ended: (d) => d.right + ", ended " + d.time,
  operatorName: "Operator",
  spenderName: "Spender",
  ours: {
    desk: (d) => d.role + ": the desk of this site",
    loans: (d) => d.role + ": the loans of this site"
  },
  operator: "ERC-6909 operator: it may move all of your deposits, for ever",
  silent: "The indexer does not answer, so operators cannot be listed. Type an address below: what it may do is read from the chain.",
  says: "The indexer finds the operators; what they may do now is read from the chain.",
  approvals: "Shares of your deposits that others may move",
  approvalsNote: "Approvals of ERC-6909: a spender may transfer this much of your deposit.",
  noApprovals: "None.",
  shares: (d) => "worth " + d.worth + " now, " + d.pool,
  sharesAll: (d) => "all of the " + d.symbol + ", later deposits included, " + d.pool,
  grant: "Let someone act for you",
  grantNote: "Give a right only to a contract or a person whom you trust with all that it covers.",
  address: "Operator’s address",
  what: "What it may do",
  howLong: "For how long",
  times: {
    hour: "1 hour",
    day: "1 day",
    month: "30 days",
    year: "1 year",
    forever: "No end"
  },
  has: "It has this already; granting replaces it:",
  hasNothing: "It may do nothing for you now.",
  self: "This is your own account: it may do everything already.",
  pickRight: "Choose at least one right.",
  danger: "Whoever has this right can take everything that it covers. Nobody can bring it back.",
  dangerOperator: "With “Withdraw” it is an operator of ERC-6909: it can move all of your deposits and collateral, in every pool, to any address, without asking again. Nobody can bring it back.",
  grantIt: "Grant",
  granted: "Granted.",
  approve: {
    head: "Let someone move one deposit",
    note: "An approval of ERC-6909, for one deposit and up to an amount. It has no end: it stands until it is used up or taken back.",
    spender: "Spender’s address",
    which: "Which deposit",
    deposit: (d) => d.symbol + " in " + d.pool + ", " + d.amount,
    amount: (d) => "Up to how much, in " + d.symbol,
    amountNote: "It is kept in shares, whose worth grows with interest.",
    incomplete: "Enter an address and an amount above 0.",
    all: "Any amount, later deposits included",
    stands: (d) => d.who + " may move shares worth " + d.amount + " already. This replaces it.",
    standsAll: (d) => d.who + " may move all of it already. This replaces it.",
    danger: (d) => d.who + " can move " + d.amount + " of your deposit in " + d.pool + " to any address, without asking again. Nobody can bring it back.",
    dangerAll: (d) => d.who + " can move all of your " + d.symbol + " in " + d.pool + " to any address, at any time, and whatever you deposit there later. Nobody can bring it back.",
    send: "Approve",
    done: "Approved.",
    title: (d) => "Let " + d.who + " move a deposit of " + d.symbol
  },
  grantTitle: (d) => "Grant rights to " + d.who,
  revoke: "Revoke",
  revokeThis: (d) => "Revoke " + d.what,
  revokeOffers: {
    desk: (d) => "Revoke " + d.symbol + " of the desk",
    loans: (d) => "Revoke " + d.symbol + " of the loans"
  },
  revoked: "Revoked.",
  titles: {
    token: (d) => "Take back the approval of " + d.symbol,
    operator: (d) => "Take all rights from " + d.who,
    shares: (d) => "Take back the shares that " + d.who + " may move",
    many: "Take back every right and approval of shares"
  }
}