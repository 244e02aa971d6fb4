/** Values that are one of a few words. */
export const enums = {
  EntryKind: {
    about: "What happened to the account.",
    values: {
      supply: "Deposited, to be lent.",
      withdraw: "Took out a lent deposit.",
      supplyCollateral: "Deposited collateral that is never lent.",
      withdrawCollateral: "Took out unlent collateral.",
      enableCollateral: "Let the lent deposit back debt.",
      disableCollateral: "Stopped the lent deposit from backing debt.",
      borrow: "Borrowed.",
      repay: "Debt was repaid.",
      transferIn: "Received supply shares.",
      transferOut: "Sent supply shares.",
      claimFees: "Received the pool's fees as supply shares.",
      liquidated: "Debt was repaid by a liquidation.",
      seized: "A deposit was taken by a liquidation.",
      seizedIn: "Received a seized deposit inside the core.",
      liquidator: "Called a liquidation.",
      silentTaken: "A deposit without a readable price was sold in an auction.",
      silentIn: "Received such a deposit inside the core.",
      silentTaker: "Bought such a deposit.",
      writeOff: "Debt that no collateral covered was written off.",
    },
  },
  Side: {
    about: "One of the three balances that an account can have in a reserve.",
    values: {
      supply: "The lent deposit, in supply shares.",
      collateral: "Collateral that is never lent, in token units.",
      borrow: "The debt, in debt shares.",
    },
  },
  LiquidationKind: {
    about: "How a deposit was sold.",
    values: { liquidation: "By a liquidation.", auction: "In an auction of a deposit without a readable price." },
  },
  ConfigKind: {
    about: "Which setting changed.",
    values: {
      created: "The pool was created.",
      listed: "The reserve was listed.",
      settings: "The reserve's ltv, liquidation threshold, reserve factor or caps.",
      stopped: "The reserve was stopped: no action that adds risk.",
      resumed: "The stop ended.",
      retired: "A write-off took all of the reserve's assets.",
      owner: "The pool has another owner.",
      ownerOffered: "The pool was offered to another owner.",
      guardian: "The pool has another guardian.",
      feeRecipient: "The pool's fees go to another address.",
      silence: "An unreadable price was marked.",
      announced: "A change was announced: it will be possible.",
    },
  },
  AnnouncementKind: {
    about: "What the owner announced.",
    values: { settings: "New settings of a reserve.", listing: "The listing of a new reserve." },
  },
  AnnouncementStatus: {
    about: "Where an announcement stands now.",
    values: {
      open: "Announced: it cannot be carried out before `readyAt`.",
      ready: "It can be carried out, until `expiresAt`.",
      expired: "It was not carried out in time, and no longer can be.",
      carriedOut: "It is in force.",
    },
  },
} as const;

export type EnumName = keyof typeof enums;
