/** Every sentence of running a pool. */
export const runWords = {
  titleOwner: "Run this pool",
  titleGuardian: "Guard this pool",
  titleNext: "This pool is offered to you",
  wrongChain: "Switch the wallet to this site’s chain first: see the notice above.",
  refused: "The chain would refuse this now.",

  accept: "Become the owner",
  acceptNote: "You get all rights of the owner at once, and its duties: users rely on you to stop what goes wrong.",
  accepted: "You are the owner now.",

  tabs: { settings: "Settings", stops: "Stops", list: "List an asset", roles: "Roles" },

  ready: "Carry out what was announced",
  readyNone: "Nothing waits.",
  carryOut: "Carry out",
  carryOutThis: (what: string) => `Carry out: ${what}`,
  carriedOut: "Carried out. It is in force now.",

  settingsNote:
    "What falls or stays takes effect at once, and a lower liquidation threshold over seven days. If anything rises, the change is announced first: it can be carried out three days later, and for 14 days from then on.",
  asset: "Asset",
  retired: "This asset is retired: no setting of it can change.",
  stoppedLtv: "While the asset is stopped its LTV reads as 0. Type the LTV that shall hold after the stop.",
  noChange: "Nothing differs from what is in force.",
  changes: "What this changes",
  atOnce: "Takes effect at once.",
  atOnceRamp: "Takes effect at once; the liquidation threshold falls in a straight line over seven days.",
  needsNotice: (what: string) =>
    `Has to be announced, because it raises ${what}. Users see it for three days before you can carry it out.`,
  announce: "Announce",
  change: "Change now",
  announced: "Announced. It is on the pool’s page for everyone to see.",
  changed: "Changed. It is in force now.",
  alreadyAnnounced: (when: string) => `This very change is announced already. It can be carried out from ${when}.`,

  stopNote:
    "A stop refuses new deposits, borrowing, and new debt against the asset. Repaying, withdrawing and liquidations go on.",
  stop: "Stop",
  stopThis: (symbol: string) => `Stop ${symbol}`,
  resume: "End the stop",
  resumeThis: (symbol: string) => `End the stop of ${symbol}`,
  running: "Running",
  stopped: "Stopped",
  retiredState: "Retired",
  onlyOwnerResumes: "Only the owner can end it.",
  stoppedDone: "Stopped.",
  resumedDone: "The stop has ended.",

  listNote:
    "A further asset is announced first, like a raise of a setting. Its risk is shared by everyone who lends in this pool.",
  announceListing: (symbol: string) => `Announce ${symbol}`,

  handOver: "Hand the pool over",
  handOverNote:
    "In two steps: you offer it, and the new owner accepts. Until then you stay the owner, and can offer it to someone else.",
  newOwner: "New owner’s address",
  offer: "Offer the pool",
  offered: "Offered. The pool is theirs once they accept.",
  offerOpen: (who: string) => `Offered to ${who}, who has not accepted yet.`,
  guardian: "Guardian’s address",
  guardianNote: "May stop an asset, and nothing else. Empty: nobody besides you.",
  setGuardian: "Name the guardian",
  guardianSet: "The guardian is named.",
  recipient: "Address that gets the fees",
  recipientNote: "Empty: fees stay in the pool, and bear losses before suppliers do.",
  setRecipient: "Name the receiver of fees",
  recipientSet: "The receiver of fees is named.",
  same: "It is this address already.",
  freeze: "Freeze the settings for ever",
  freezeNote:
    "Gives the pool to nobody, at once. No setting can ever change again, nothing can be stopped, no asset can be listed, and nobody can undo it.",
  freezeTick: "I understand that nobody can undo this.",
  frozen: "Frozen. This pool has no owner any more.",
  freezeStopped: "End every stop first: without an owner a stop would be permanent.",

  fees: "Fees",
  feesNote:
    "The pool’s part of the interest, as shares of its deposits. Until someone claims it, it bears losses before suppliers do. Anyone may claim; it goes to the receiver of fees.",
  feesNobody: "The pool names no receiver of fees, so nobody can claim them.",
  feesNone: "nothing unclaimed",
  claim: "Claim",
  claimThis: (symbol: string) => `Claim the fees of ${symbol}`,
  claimed: "Claimed. The receiver of fees has them as a deposit.",

  titles: {
    createPool: "Create the pool",
    listReserve: (symbol: string) => `List ${symbol}`,
    setReserve: (symbol: string) => `Change the settings of ${symbol}`,
    stop: (symbol: string) => `Stop ${symbol}`,
    resume: (symbol: string) => `End the stop of ${symbol}`,
    setOwner: (who: string) => `Offer the pool to ${who}`,
    freeze: "Freeze the pool’s settings",
    acceptOwner: "Accept the pool",
    setGuardian: "Name the guardian",
    setFeeRecipient: "Name the receiver of fees",
    claimFees: (symbol: string) => `Claim the fees of ${symbol}`,
  },
};
