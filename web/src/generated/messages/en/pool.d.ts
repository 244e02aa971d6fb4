// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Fees */
  readonly fees: string;
  /** There is no such pool */
  readonly unknownTitle: string;
  /** No pool of this chain has this id. Check the link, and the network that this site is for. */
  readonly unknownNote: string;
  /** A pool’s id has 64 digits behind 0x, and the last two are 00. Check the link. */
  readonly badId: string;
  /** The chain does not answer, so the pool cannot be read. Weir asks again with the next block. */
  readonly silentNode: string;
  /** See the listed pools */
  readonly markets: string;
  /** Create a pool */
  readonly createOwn: string;
  /** This site does not list this pool. */
  readonly unlisted: string;
  /** Anyone can open a pool, with any token, any oracle and any name. Read everything below before you put money in. */
  readonly unlistedNote: string;
  /** Pool {id} */
  readonly idName: (values: { id: string | number }) => string;
  /** Announced changes */
  readonly announced: string;
  /** The owner has announced nothing. */
  readonly noneAnnounced: string;
  /** Nobody owns this pool: no setting can change, and nothing can be stopped. */
  readonly frozenPool: string;
  /** An announcement cannot be taken back. It lapses 14 days after it can be carried out; until then the owner may carry it out. */
  readonly noCancel: string;
  /** Can be carried out in {time} */
  readonly readyIn: (values: { time: string | number }) => string;
  /** Can be carried out now, for another {time} */
  readonly readyNow: (values: { time: string | number }) => string;
  /** From {time} */
  readonly readyFrom: (values: { time: string | number }) => string;
  /** What it means for you */
  readonly mine: string;
  /** Connect a wallet to see what it means for your position. */
  readonly mineConnect: string;
  /** It does not touch your position. */
  readonly mineNone: string;
  /** It does not touch your position. Others may then borrow with the new asset, whose risk all suppliers of the pool share. */
  readonly mineListing: string;
  /** Health factor */
  readonly mineHealth: string;
  /** Borrow limit */
  readonly mineLimit: string;
  /** The pool’s part of your {symbol} interest */
  readonly mineFactor: (values: { symbol: string | number }) => string;
  /** A lower liquidation threshold falls in a straight line over seven days; this is its end. */
  readonly mineRamp: string;
  /** At today’s prices and debts. */
  readonly mineAsNow: string;
  readonly doubts: {
    /** The node does not search logs: a change that the indexer hides is not shown. */
    readonly indexer: string;
    /** The announcements are unavailable: neither the node nor the indexer returns them. */
    readonly none: string;
    /** {count} more announcements exist than this page checks. Treat that as a warning. */
    readonly unasked: (values: { count: string | number }) => string;
  };
  /** Who may do what */
  readonly roles: string;
  readonly roleNames: {
    /** Owner */
    readonly owner: string;
    /** Offered to */
    readonly nextOwner: string;
    /** Guardian */
    readonly guardian: string;
    /** Fees go to */
    readonly fees: string;
  };
  readonly roleNobody: {
    /** Nobody. The settings are permanent. */
    readonly owner: string;
    /** Nobody besides the owner. */
    readonly guardian: string;
    /** Nobody. Nothing can be stopped. */
    readonly guardianFrozen: string;
    /** Nobody. Fees stay in the pool and bear losses first. */
    readonly fees: string;
  };
  readonly roleNotes: {
    /** May lower settings at once, and raise them or list assets three days after announcing it. May stop a reserve, end a stop, name the guardian and the receiver of fees, and hand the pool over. Cannot take deposits, and cannot block repayments or exits. */
    readonly owner: string;
    /** Becomes the owner by accepting. Until then nothing changes. */
    readonly nextOwner: string;
    /** May stop a reserve: no new deposits, no borrowing. Cannot end a stop, and can change nothing else. */
    readonly guardian: string;
    /** Gets the pool’s part of the interest when anyone claims it. */
    readonly fees: string;
  };
  /** you */
  readonly you: string;
  /** Every setting in words */
  readonly rules: string;
  /** The pool */
  readonly poolRules: string;
  readonly ruleNames: {
    /** A liquidation restores */
    readonly target: string;
    /** Full bonus at */
    readonly bonus: string;
    /** Smallest rest */
    readonly dust: string;
    /** Values in */
    readonly unit: string;
  };
  readonly ruleNotes: {
    /** A liquidation may repay as much as raises the health factor to this, and no more. */
    readonly target: string;
    /** At and below this health factor a liquidator gets the whole bonus; above it less, and nothing at 1. */
    readonly bonus: string;
    /** A liquidation that would leave less of a debt or of a collateral takes all of it. */
    readonly dust: string;
    /** All oracles of the pool give prices in this unit. */
    readonly unit: string;
  };
  /** no unit */
  readonly noUnit: string;
  /** Concentration of deposits */
  readonly depositors: string;
  /** How much of what is supplied belongs to the largest depositors. If one of them leaves, that much liquidity leaves with it. */
  readonly depositorsNote: string;
  /** Asset */
  readonly ofReserve: string;
  /** {count, plural, one {The largest} other {The largest #}} */
  readonly largest: (values: { count: number }) => string;
  /** Nothing is supplied yet. */
  readonly noDepositors: string;
  /** The indexer does not answer, so this cannot be shown. */
  readonly indexerSilent: string;
  /** As the indexer reports it. */
  readonly indexerSays: string;
  /** Bad debt if a price falls */
  readonly badDebt: string;
  /** What would stay unpaid if the price of one asset fell at once and every position were then liquidated at the full bonus. The unclaimed fees bear it first, then the suppliers. */
  readonly badDebtNote: string;
  /** If this falls by */
  readonly ifFalls: string;
  /** Unclaimed fees that bear losses first: {fees}. */
  readonly unlessFees: (values: { fees: string | number }) => string;
  /** {count, plural, one {1 account with debts} other {# accounts with debts}}, as the indexer had them at block {block}; prices of the newest block. Only the one price moves; assets that move together lose more. */
  readonly counted: (values: { block: string | number; count: number }) => string;
  /** Only the {count} accounts nearest to liquidation are counted: there are more. */
  readonly countedMost: (values: { count: string | number }) => string;
  /** {count, plural, one {1 account is} other {# accounts are}} not counted: a price that it needs cannot be read, or the indexer’s row is wrong. */
  readonly leftOut: (values: { count: number }) => string;
  /** Nobody owes anything in this pool. */
  readonly noDebtors: string;
  /** none */
  readonly nothingLost: string;
  /** Changes of settings */
  readonly history: string;
  /** Nothing has changed yet. */
  readonly historyEmpty: string;
  /** Show more */
  readonly historyMore: string;
  /** by {who} */
  readonly by: (values: { who: string | number }) => string;
  readonly kinds: {
    /** Pool created */
    readonly created: string;
    /** Listed */
    readonly listed: string;
    /** Settings changed */
    readonly settings: string;
    /** Stopped */
    readonly stopped: string;
    /** Stop ended */
    readonly resumed: string;
    /** Retired: a loss emptied it */
    readonly retired: string;
    /** New owner */
    readonly owner: string;
    /** Offered to another owner */
    readonly ownerOffered: string;
    /** New guardian */
    readonly guardian: string;
    /** New receiver of fees */
    readonly feeRecipient: string;
    /** Change announced */
    readonly announced: string;
    /** Price marked as unreadable or back */
    readonly silence: string;
  };
  /** Another change */
  readonly otherKind: string;
  readonly fields: {
    /** LTV */
    readonly ltv: string;
    /** liquidation threshold */
    readonly liquidationThreshold: string;
    /** reserve factor */
    readonly reserveFactor: string;
    /** supply cap */
    readonly supplyCap: string;
    /** borrow cap */
    readonly borrowCap: string;
    /** owner */
    readonly owner: string;
    /** offered to */
    readonly nextOwner: string;
    /** guardian */
    readonly guardian: string;
    /** receiver of fees */
    readonly feeRecipient: string;
  };
  /** nobody */
  readonly nobody: string;
  /** none */
  readonly noCap: string;
  /** {name} {to} */
  readonly set: (values: { name: string | number; to: string | number }) => string;
  /** {symbol}: {kind} */
  readonly changeOf: (values: { kind: string | number; symbol: string | number }) => string;
};
export default messages;
