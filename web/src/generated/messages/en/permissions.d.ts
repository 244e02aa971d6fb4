// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Permissions */
  readonly title: string;
  /** Who may move your tokens or act for your account, and until when. Take back what nobody needs. */
  readonly note: string;
  /** Whose permissions? */
  readonly connectTitle: string;
  /** Connect a wallet to see what it has allowed, and to change it. */
  readonly connectNote: string;
  /** Connect wallet */
  readonly connect: string;
  /** Loading your permissions */
  readonly loading: string;
  /** Switch the wallet to this site’s chain first: see the notice above. */
  readonly wrongChain: string;
  /** Revoke all {count} */
  readonly revokeAll: (values: { count: string | number }) => string;
  /** {transactions, plural, one {One transaction.} other {# transactions: one for each approval of a token, and one for the rest.}} */
  readonly revokeAllNote: (values: { transactions: number }) => string;
  /** Everything is revoked. */
  readonly revokedAll: string;
  /** Nobody may act for you, and Weir may move none of your tokens. There is nothing to revoke. */
  readonly nothing: string;
  /** Tokens that Weir may take from your wallet */
  readonly allowances: string;
  /** This site approves the exact amount of each action and takes back what is left. What stands here was left by an interrupted action, was given elsewhere, or is for your own offers at the desk or of loans. */
  readonly allowancesNote: string;
  /** None. That is how it should be between actions. */
  readonly noAllowances: string;
  /** Left over */
  readonly leftOver: string;
  readonly offers: {
    /** Your own offers at the desk draw on this: without it nobody can take them. If you have none, it is left over. */
    readonly desk: string;
    /** Your own offers of loans draw on this: without it nobody can take them. If you have none, it is left over. */
    readonly loans: string;
  };
  /** Unlimited */
  readonly unlimited: string;
  /** up to {amount} */
  readonly allowanceOf: (values: { amount: string | number }) => string;
  /** any amount */
  readonly unlimitedAmount: string;
  /** Who may act for your account */
  readonly rights: string;
  /** An operator uses a right without asking again, until it ends or you take it back. */
  readonly rightsNote: string;
  /** Nobody. */
  readonly noRights: string;
  readonly rightNames: {
    /** Withdraw */
    readonly withdraw: string;
    /** Borrow */
    readonly borrow: string;
    /** Manage */
    readonly manage: string;
  };
  readonly rightNotes: {
    /** take out your deposits and collateral, to any address */
    readonly withdraw: string;
    /** borrow on your account, and send the tokens to any address */
    readonly borrow: string;
    /** choose which deposits back your debts */
    readonly manage: string;
  };
  /** {right} for ever */
  readonly forever: (values: { right: string | number }) => string;
  /** {right} until {time} */
  readonly until: (values: { right: string | number; time: string | number }) => string;
  /** {right}, ended {time} */
  readonly ended: (values: { right: string | number; time: string | number }) => string;
  /** Operator */
  readonly operatorName: string;
  /** Spender */
  readonly spenderName: string;
  readonly ours: {
    /** {role}: the desk of this site */
    readonly desk: (values: { role: string | number }) => string;
    /** {role}: the loans of this site */
    readonly loans: (values: { role: string | number }) => string;
  };
  /** ERC-6909 operator: it may move all of your deposits, for ever */
  readonly operator: string;
  /** The indexer does not answer, so operators cannot be listed. Type an address below: what it may do is read from the chain. */
  readonly silent: string;
  /** The indexer finds the operators; what they may do now is read from the chain. */
  readonly says: string;
  /** Shares of your deposits that others may move */
  readonly approvals: string;
  /** Approvals of ERC-6909: a spender may transfer this much of your deposit. */
  readonly approvalsNote: string;
  /** None. */
  readonly noApprovals: string;
  /** worth {worth} now, {pool} */
  readonly shares: (values: { pool: string | number; worth: string | number }) => string;
  /** all of the {symbol}, later deposits included, {pool} */
  readonly sharesAll: (values: { pool: string | number; symbol: string | number }) => string;
  /** Let someone act for you */
  readonly grant: string;
  /** Give a right only to a contract or a person whom you trust with all that it covers. */
  readonly grantNote: string;
  /** Operator’s address */
  readonly address: string;
  /** What it may do */
  readonly what: string;
  /** For how long */
  readonly howLong: string;
  readonly times: {
    /** 1 hour */
    readonly hour: string;
    /** 1 day */
    readonly day: string;
    /** 30 days */
    readonly month: string;
    /** 1 year */
    readonly year: string;
    /** No end */
    readonly forever: string;
  };
  /** It has this already; granting replaces it: */
  readonly has: string;
  /** It may do nothing for you now. */
  readonly hasNothing: string;
  /** This is your own account: it may do everything already. */
  readonly self: string;
  /** Choose at least one right. */
  readonly pickRight: string;
  /** Whoever has this right can take everything that it covers. Nobody can bring it back. */
  readonly danger: string;
  /** With “Withdraw” it is an operator of ERC-6909: it can move all of your deposits and collateral, in every pool, to any address, without asking again. Nobody can bring it back. */
  readonly dangerOperator: string;
  /** Grant */
  readonly grantIt: string;
  /** Granted. */
  readonly granted: string;
  readonly approve: {
    /** Let someone move one deposit */
    readonly head: string;
    /** An approval of ERC-6909, for one deposit and up to an amount. It has no end: it stands until it is used up or taken back. */
    readonly note: string;
    /** Spender’s address */
    readonly spender: string;
    /** Which deposit */
    readonly which: string;
    /** {symbol} in {pool}, {amount} */
    readonly deposit: (values: { amount: string | number; pool: string | number; symbol: string | number }) => string;
    /** Up to how much, in {symbol} */
    readonly amount: (values: { symbol: string | number }) => string;
    /** It is kept in shares, whose worth grows with interest. */
    readonly amountNote: string;
    /** Enter an address and an amount above 0. */
    readonly incomplete: string;
    /** Any amount, later deposits included */
    readonly all: string;
    /** {who} may move shares worth {amount} already. This replaces it. */
    readonly stands: (values: { amount: string | number; who: string | number }) => string;
    /** {who} may move all of it already. This replaces it. */
    readonly standsAll: (values: { who: string | number }) => string;
    /** {who} can move {amount} of your deposit in {pool} to any address, without asking again. Nobody can bring it back. */
    readonly danger: (values: { amount: string | number; pool: string | number; who: string | number }) => string;
    /** {who} can move all of your {symbol} in {pool} to any address, at any time, and whatever you deposit there later. Nobody can bring it back. */
    readonly dangerAll: (values: { pool: string | number; symbol: string | number; who: string | number }) => string;
    /** Approve */
    readonly send: string;
    /** Approved. */
    readonly done: string;
    /** Let {who} move a deposit of {symbol} */
    readonly title: (values: { symbol: string | number; who: string | number }) => string;
  };
  /** Grant rights to {who} */
  readonly grantTitle: (values: { who: string | number }) => string;
  /** Revoke */
  readonly revoke: string;
  /** Revoke {what} */
  readonly revokeThis: (values: { what: string | number }) => string;
  readonly revokeOffers: {
    /** Revoke {symbol} of the desk */
    readonly desk: (values: { symbol: string | number }) => string;
    /** Revoke {symbol} of the loans */
    readonly loans: (values: { symbol: string | number }) => string;
  };
  /** Revoked. */
  readonly revoked: string;
  readonly titles: {
    /** Take back the approval of {symbol} */
    readonly token: (values: { symbol: string | number }) => string;
    /** Take all rights from {who} */
    readonly operator: (values: { who: string | number }) => string;
    /** Take back the shares that {who} may move */
    readonly shares: (values: { who: string | number }) => string;
    /** Take back every right and approval of shares */
    readonly many: string;
  };
};
export default messages;
