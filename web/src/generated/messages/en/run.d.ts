// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Run this pool */
  readonly titleOwner: string;
  /** Guard this pool */
  readonly titleGuardian: string;
  /** This pool is offered to you */
  readonly titleNext: string;
  /** Switch the wallet to this site’s chain first: see the notice above. */
  readonly wrongChain: string;
  /** The chain would refuse this now. */
  readonly refused: string;
  /** Become the owner */
  readonly accept: string;
  /** You get all rights of the owner at once, and its duties: users rely on you to stop what goes wrong. */
  readonly acceptNote: string;
  /** You are the owner now. */
  readonly accepted: string;
  readonly tabs: {
    /** Settings */
    readonly settings: string;
    /** Stops */
    readonly stops: string;
    /** List an asset */
    readonly list: string;
    /** Roles */
    readonly roles: string;
  };
  /** Carry out what was announced */
  readonly ready: string;
  /** Carry out */
  readonly carryOut: string;
  /** Carry out: {what} */
  readonly carryOutThis: (values: { what: string | number }) => string;
  /** Carried out. It is in force now. */
  readonly carriedOut: string;
  /** What falls or stays takes effect at once, and a lower liquidation threshold over seven days. If anything rises, the change is announced first: it can be carried out three days later, and for 14 days from then on. */
  readonly settingsNote: string;
  /** Asset */
  readonly asset: string;
  /** This asset is retired: no setting of it can change. */
  readonly retired: string;
  /** While the asset is stopped its LTV reads as 0. Type the LTV that shall hold after the stop. */
  readonly stoppedLtv: string;
  /** Nothing differs from what is in force. */
  readonly noChange: string;
  /** What this changes */
  readonly changes: string;
  /** Takes effect at once. */
  readonly atOnce: string;
  /** Takes effect at once; the liquidation threshold falls in a straight line over seven days. */
  readonly atOnceRamp: string;
  /** Has to be announced, because it raises {what}. Users see it for three days before you can carry it out. */
  readonly needsNotice: (values: { what: string | number }) => string;
  /** Announce */
  readonly announce: string;
  /** Change now */
  readonly change: string;
  /** Announced. It is on the pool’s page for everyone to see. */
  readonly announced: string;
  /** Changed. It is in force now. */
  readonly changed: string;
  /** This very change is announced already. It can be carried out from {when}. */
  readonly alreadyAnnounced: (values: { when: string | number }) => string;
  /** A stop refuses new deposits, borrowing, and new debt against the asset. Repaying, withdrawing and liquidations go on. */
  readonly stopNote: string;
  /** Stop */
  readonly stop: string;
  /** Stop {symbol} */
  readonly stopThis: (values: { symbol: string | number }) => string;
  /** End the stop */
  readonly resume: string;
  /** End the stop of {symbol} */
  readonly resumeThis: (values: { symbol: string | number }) => string;
  /** Running */
  readonly running: string;
  /** Stopped */
  readonly stopped: string;
  /** Retired */
  readonly retiredState: string;
  /** Only the owner can end it. */
  readonly onlyOwnerResumes: string;
  /** Stopped. */
  readonly stoppedDone: string;
  /** The stop has ended. */
  readonly resumedDone: string;
  /** A further asset is announced first, like a raise of a setting. Its risk is shared by everyone who lends in this pool. */
  readonly listNote: string;
  /** Announce {symbol} */
  readonly announceListing: (values: { symbol: string | number }) => string;
  /** Hand the pool over */
  readonly handOver: string;
  /** In two steps: you offer it, and the new owner accepts. Until then you stay the owner, and can offer it to someone else. */
  readonly handOverNote: string;
  /** New owner’s address */
  readonly newOwner: string;
  /** Offer the pool */
  readonly offer: string;
  /** Offered. The pool is theirs once they accept. */
  readonly offered: string;
  /** Offered to {who}, who has not accepted yet. */
  readonly offerOpen: (values: { who: string | number }) => string;
  /** Guardian’s address */
  readonly guardian: string;
  /** May stop an asset, and nothing else. Empty: nobody besides you. */
  readonly guardianNote: string;
  /** Name the guardian */
  readonly setGuardian: string;
  /** The guardian is named. */
  readonly guardianSet: string;
  /** Address that gets the fees */
  readonly recipient: string;
  /** Empty: fees stay in the pool, and bear losses before suppliers do. */
  readonly recipientNote: string;
  /** Name the receiver of fees */
  readonly setRecipient: string;
  /** The receiver of fees is named. */
  readonly recipientSet: string;
  /** It is this address already. */
  readonly same: string;
  /** Freeze the settings for ever */
  readonly freeze: string;
  /** Gives the pool to nobody, at once. No setting can ever change again, nothing can be stopped, no asset can be listed, and nobody can undo it. */
  readonly freezeNote: string;
  /** I understand that nobody can undo this. */
  readonly freezeTick: string;
  /** Frozen. This pool has no owner any more. */
  readonly frozen: string;
  /** End every stop first: without an owner a stop would be permanent. */
  readonly freezeStopped: string;
  /** The pool’s part of the interest, as shares of its deposits. Until someone claims it, it bears losses before suppliers do. Anyone may claim; it goes to the receiver of fees. */
  readonly feesNote: string;
  /** The pool names no receiver of fees, so nobody can claim them. */
  readonly feesNobody: string;
  /** nothing unclaimed */
  readonly feesNone: string;
  /** Claim */
  readonly claim: string;
  /** Claim the fees of {symbol} */
  readonly claimThis: (values: { symbol: string | number }) => string;
  /** Claimed. The receiver of fees has them as a deposit. */
  readonly claimed: string;
  readonly titles: {
    /** Create the pool */
    readonly createPool: string;
    /** List {symbol} */
    readonly listReserve: (values: { symbol: string | number }) => string;
    /** Change the settings of {symbol} */
    readonly setReserve: (values: { symbol: string | number }) => string;
    /** Stop {symbol} */
    readonly stop: (values: { symbol: string | number }) => string;
    /** End the stop of {symbol} */
    readonly resume: (values: { symbol: string | number }) => string;
    /** Offer the pool to {who} */
    readonly setOwner: (values: { who: string | number }) => string;
    /** Freeze the pool’s settings */
    readonly freeze: string;
    /** Accept the pool */
    readonly acceptOwner: string;
    /** Name the guardian */
    readonly setGuardian: string;
    /** Name the receiver of fees */
    readonly setFeeRecipient: string;
    /** Claim the fees of {symbol} */
    readonly claimFees: (values: { symbol: string | number }) => string;
  };
};
export default messages;
