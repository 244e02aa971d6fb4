/** Every sentence of the permissions page. */
export const permissionWords = {
  title: "Permissions",
  note: "Who may move your tokens or act for your account, and until when. Take back what nobody needs.",
  connectTitle: "Whose permissions?",
  connectNote: "Connect a wallet to see what it has allowed, and to change it.",
  connect: "Connect wallet",
  loading: "Loading your permissions",
  wrongChain: "Switch the wallet to this site’s chain first: see the notice above.",

  revokeAll: (count: number) => `Revoke all ${count}`,
  revokeAllNote: (transactions: number) =>
    transactions === 1 ? "One transaction." : `${transactions} transactions: one for each token, and one for the rest.`,
  revokedAll: "Everything is revoked.",
  nothing: "Nobody may act for you, and Weir may move none of your tokens. There is nothing to revoke.",

  allowances: "Tokens that Weir may take from your wallet",
  allowancesNote:
    "This site approves the exact amount of each action and takes back what is left. What stands here was left by an interrupted action, or was given elsewhere.",
  noAllowances: "None. That is how it should be between actions.",
  leftOver: "Left over",
  unlimited: "Unlimited",
  allowanceOf: (amount: string) => `up to ${amount}`,
  unlimitedAmount: "any amount",

  rights: "Who may act for your account",
  rightsNote: "An operator uses a right without asking again, until it ends or you take it back.",
  noRights: "Nobody.",
  rightNames: { withdraw: "Withdraw", borrow: "Borrow", manage: "Manage" },
  rightNotes: {
    withdraw: "take out your deposits and collateral, to any address",
    borrow: "borrow on your account, and send the tokens to any address",
    manage: "choose which deposits back your debts",
  },
  forever: "for ever",
  until: (time: string) => `until ${time}`,
  ended: (time: string) => `ended ${time}`,
  operator: "ERC-6909 operator",
  operatorNote: "may move all of your deposits, for ever",
  silent:
    "The indexer does not answer, so operators cannot be listed. Type an address below: what it may do is read from the chain.",
  says: "The indexer finds the operators; what they may do now is read from the chain.",

  approvals: "Shares of your deposits that others may move",
  approvalsNote: "Approvals of ERC-6909: a spender may transfer this much of your deposit.",
  noApprovals: "None.",
  shares: (worth: string) => `worth ${worth} now`,

  grant: "Let someone act for you",
  grantNote: "Give a right only to a contract or a person whom you trust with all that it covers.",
  address: "Operator’s address",
  what: "What it may do",
  howLong: "For how long",
  times: { hour: "1 hour", day: "1 day", month: "30 days", year: "1 year", forever: "No end" },
  has: "It has already:",
  hasNothing: "It may do nothing for you now.",
  replaces: "Granting replaces what it has.",
  self: "This is your own account: it may do everything already.",
  pickRight: "Choose at least one right.",
  danger: "Whoever has this right can take everything that it covers. Nobody can bring it back.",
  grantIt: "Grant",
  granted: "Granted.",
  grantTitle: (who: string) => `Grant rights to ${who}`,

  revoke: "Revoke",
  revokeThis: (what: string) => `Revoke ${what}`,
  revoked: "Revoked.",
  titles: {
    token: (symbol: string) => `Take back the approval of ${symbol}`,
    operator: (who: string) => `Take all rights from ${who}`,
    shares: (who: string) => `Take back the shares that ${who} may move`,
    many: "Take back every right and approval of shares",
  },
};
