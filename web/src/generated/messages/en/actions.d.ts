// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {symbol} as collateral */
  readonly asCollateral: (values: { symbol: string | number }) => string;
  /** {name} pool */
  readonly pool: (values: { name: string | number }) => string;
  readonly amount: {
    /** Amount */
    readonly label: string;
    /** Enter an amount */
    readonly enter: string;
    /** Max */
    readonly max: string;
    /** All of it, to the last unit. */
    readonly all: string;
    /** Read as {words} {symbol}. */
    readonly read: (values: { symbol: string | number; words: string | number }) => string;
    /** What the amount means */
    readonly readings: string;
    readonly sources: {
      /** In your wallet: {amount} */
      readonly supply: (values: { amount: string | number }) => string;
      /** In your wallet: {amount} */
      readonly supplyCollateral: (values: { amount: string | number }) => string;
      /** You can borrow: {amount} */
      readonly borrow: (values: { amount: string | number }) => string;
      /** You can repay: {amount} */
      readonly repay: (values: { amount: string | number }) => string;
      /** You can withdraw: {amount} */
      readonly withdraw: (values: { amount: string | number }) => string;
      /** You can withdraw: {amount} */
      readonly withdrawCollateral: (values: { amount: string | number }) => string;
    };
  };
  readonly most: {
    /** All that your wallet holds. */
    readonly wallet: string;
    /** As much as the pool’s cap still admits. */
    readonly cap: string;
    /** As much as is not lent out now. */
    readonly liquidity: string;
    /** As much as your debts leave free, less 1% for moving prices. */
    readonly debts: string;
    /** As much as your collateral carries, less 1% for moving prices. */
    readonly collateral: string;
  };
  readonly obstacles: {
    /** Your wallet holds no {symbol}. */
    readonly WalletEmpty: (values: { symbol: string | number }) => string;
    /** You have supplied no {symbol} in this pool. */
    readonly NothingSupplied: (values: { symbol: string | number }) => string;
    /** You owe no {symbol} in this pool. */
    readonly NothingOwed: (values: { symbol: string | number }) => string;
    /** You have no {symbol} as collateral in this pool. */
    readonly NoCollateral: (values: { symbol: string | number }) => string;
    /** All {symbol} of the pool is lent out now. Try again when some is repaid. */
    readonly NothingIdle: (values: { symbol: string | number }) => string;
    /** The pool’s cap is reached. */
    readonly CapReached: string;
    /** Your debts in this pool need all of it. Repay some first. */
    readonly NeededByDebts: string;
    /** {symbol} is retired in this pool: it cannot be borrowed. */
    readonly ReserveRetired: (values: { symbol: string | number }) => string;
    /** {symbol} is stopped in this pool: it cannot be borrowed now. */
    readonly ReserveStopped: (values: { symbol: string | number }) => string;
    /** Your {symbol} backs debts here. Stop that before you borrow {symbol}. */
    readonly DebtBacksItself: (values: { symbol: string | number }) => string;
    /** A price that this needs cannot be read now. Try again in a few minutes. */
    readonly PriceUnreadable: string;
    /** Nothing of yours backs a debt in this pool. Supply collateral first. */
    readonly NothingBacksDebt: string;
    /** Your debts use up all that your collateral carries. Repay some or add collateral first. */
    readonly LimitUsed: string;
    /** Your debts are past what your collateral carries. Repay some first. */
    readonly LimitExceeded: string;
  };
  readonly approval: {
    /** Your wallet will ask once, for all steps together. */
    readonly asksOnce: string;
    /** Your wallet will ask {count, plural, =1 {once} =2 {twice} =3 {three times} =4 {four times} one {# time} other {# times}}. */
    readonly asks: (values: { count: number }) => string;
    /** {resets, select, true {This token takes no new approval in place of an old one, so first the old one goes to zero. Then it approves} other {First it approves}} exactly {amount}{spare, select, true {, which has room for ten minutes of interest; only what you owe is taken, and the rest of the approval is taken back at the end.} other {.}} */
    readonly says: (values: { amount: string | number; resets: boolean; spare: boolean }) => string;
  };
  /** Approves exactly {amount}{reset, select, true {, after its old approval goes to zero} other {}}{rest, select, true {; what is not used for interest is taken back at the end} other {}}. */
  readonly approves: (values: { amount: string | number; reset: boolean; rest: boolean }) => string;
  readonly changes: {
    /** What this changes */
    readonly label: string;
    /** from */
    readonly from: string;
    /** to */
    readonly to: string;
    /** none */
    readonly none: string;
    /** yes */
    readonly yes: string;
    /** no */
    readonly no: string;
    readonly names: {
      /** Health factor */
      readonly health: string;
      /** Owed in this pool */
      readonly owed: string;
      /** Borrow limit */
      readonly limit: string;
      /** Your deposit */
      readonly supply: string;
      /** Your collateral */
      readonly collateral: string;
      /** Your debt */
      readonly debt: string;
      /** Backs debt */
      readonly backsDebt: string;
      /** In your wallet */
      readonly wallet: string;
      /** Supply APY */
      readonly supplyApy: string;
      /** Borrow APY */
      readonly borrowApy: string;
    };
    /** {symbol} liquidation price */
    readonly liquidation: (values: { symbol: string | number }) => string;
  };
  readonly connect: {
    /** Connect a wallet to see what you have and what this would change. */
    readonly first: string;
    /** Connect wallet */
    readonly button: string;
  };
  readonly left: {
    /** {amount} stays approved: Weir’s contract can pull it until you use it or take it back. */
    readonly note: (values: { amount: string | number }) => string;
    /** An unlimited amount of {symbol} stays approved: Weir’s contract can pull it until you take it back. */
    readonly noteUnlimited: (values: { symbol: string | number }) => string;
    /** Take it back */
    readonly takeBack: string;
    /** Took the approval back */
    readonly tookBack: string;
  };
  readonly notCounted: {
    /** {what} waits for a block. The figures here do not count it. */
    readonly one: (values: { what: string | number }) => string;
    /** {count} of your transactions wait for a block. The figures here do not count them. */
    readonly many: (values: { count: string | number }) => string;
  };
  readonly onItsWay: {
    /** You have sent this already, and no block has it yet. To speed it up or to cancel it, use your wallet. */
    readonly note: string;
    /** Send another one */
    readonly another: string;
  };
  readonly buttons: {
    /** Close */
    readonly close: string;
    /** Done */
    readonly done: string;
    /** Back to the amount */
    readonly back: string;
    /** Send again */
    readonly sendAgain: string;
    /** Try again */
    readonly tryAgain: string;
    /** Look again */
    readonly lookAgain: string;
    /** Start again */
    readonly startAgain: string;
    /** Check the result */
    readonly check: string;
    /** Go on */
    readonly goOn: string;
    /** Confirm in your wallet… */
    readonly confirm: string;
    /** Switch back */
    readonly switchBack: string;
  };
  readonly switchBack: {
    /** Choose {account} in the wallet; this goes on from there. */
    readonly choose: (values: { account: string | number }) => string;
    /** The wallet has not switched back. */
    readonly notYet: string;
  };
  readonly outcomes: {
    /** Declined in the wallet */
    readonly rejected: string;
    /** The chain refused it */
    readonly reverted: string;
    /** Cancelled in the wallet */
    readonly cancelled: string;
    /** Another transaction took its place */
    readonly replaced: string;
    /** The network dropped it */
    readonly dropped: string;
    /** Not confirmed yet */
    readonly lost: string;
    /** It could not be sent */
    readonly failed: string;
    /** Stopped: the wallet has switched */
    readonly switched: string;
    /** Too little is approved */
    readonly short: string;
    /** The figures have changed */
    readonly changed: string;
  };
  /** Nothing was sent and no gas was spent. */
  readonly nothingSpent: string;
  readonly hashes: {
    /** Cancelled by */
    readonly cancelled: string;
    /** Replaced by */
    readonly replaced: string;
    /** Transaction */
    readonly own: string;
  };
  readonly displaced: {
    readonly cancelled: {
      /** The wallet cancelled it by sending an empty transaction in its place. It had no effect. */
      readonly sentence: string;
      /** The cancellation cost its gas. Send this again if you still want it. */
      readonly remedy: string;
    };
    readonly replaced: {
      /** The wallet sent another transaction in its place. This one had no effect. */
      readonly sentence: string;
      /** Look at the other transaction in the wallet before you send this again. */
      readonly remedy: string;
    };
    readonly dropped: {
      /** The network dropped it: the node that had it no longer waits for it, and no block has it. */
      readonly sentence: string;
      /** It usually offered too low a fee. Look in the wallet whether it still tries, then send it again. */
      readonly remedy: string;
    };
    readonly partial: {
      /** The wallet did not keep the steps together: some took effect, and one was refused. */
      readonly sentence: string;
      /** Look at your position and at what stays approved before you send the rest. */
      readonly remedy: string;
    };
  };
  readonly steps: {
    /** Steps */
    readonly label: string;
    /** All actions, in one transaction */
    readonly list: string;
    /** Nothing was left */
    readonly nothingLeft: string;
    /** Sent */
    readonly sent: string;
    /** Not done */
    readonly notDone: string;
    /** Set the old approval to zero */
    readonly reset: string;
    /** Approve the exact amount */
    readonly approve: string;
    /** Take back what is left of the approval */
    readonly revoke: string;
    /** Change what it backs */
    readonly setCollateral: string;
    /** Supply, and let it back debts */
    readonly multicall: string;
  };
  readonly risk: {
    /** This leaves your health factor below {bound}. */
    readonly below: (values: { bound: string | number }) => string;
    /** A day of large price moves may bring it under 1; then others may repay your debt and take your collateral with a bonus. I understand. */
    readonly meaning: string;
  };
  readonly kinds: {
    /** What the deposit does */
    readonly label: string;
    readonly backing: {
      /** Lend it, and let it back debts */
      readonly name: string;
      /** Earns {apy}, and can be taken in a liquidation. */
      readonly note: (values: { apy: string | number }) => string;
    };
    readonly lent: {
      /** Lend it only */
      readonly name: string;
      /** Earns {apy}, cannot be liquidated. */
      readonly note: (values: { apy: string | number }) => string;
    };
    readonly collateral: {
      /** Keep it as collateral */
      readonly name: string;
      /** Earns nothing, but is never lent out to others. */
      readonly note: string;
    };
  };
  readonly figures: {
    /** The chain’s own preview now ends with a deposit of {chain}; this page showed {shown}. */
    readonly deposit: (values: { chain: string | number; shown: string | number }) => string;
    /** The chain’s own preview now ends with a collateral of {chain}; this page showed {shown}. */
    readonly collateral: (values: { chain: string | number; shown: string | number }) => string;
    /** The chain’s own preview now ends with a debt of {chain}; this page showed {shown}. */
    readonly debt: (values: { chain: string | number; shown: string | number }) => string;
    /** The chain’s own preview now ends with “{symbol} deposit backs debt” of {chain}; this page showed {shown}. */
    readonly backs: (values: { chain: string | number; shown: string | number; symbol: string | number }) => string;
    /** The chain’s own preview now ends with a borrow APY for {symbol} of {chain}; this page showed {shown}. */
    readonly borrowApy: (values: { chain: string | number; shown: string | number; symbol: string | number }) => string;
    /** The chain’s own preview now ends with a supply APY for {symbol} of {chain}; this page showed {shown}. */
    readonly supplyApy: (values: { chain: string | number; shown: string | number; symbol: string | number }) => string;
    /** The chain’s own preview now ends with a health factor of {chain}; this page showed {shown}. */
    readonly health: (values: { chain: string | number; shown: string | number }) => string;
    /** This step was not sent. Go back: the figures there are refreshed. */
    readonly remedy: string;
  };
  readonly titles: {
    /** Approve {amount} */
    readonly approve: (values: { amount: string | number }) => string;
    /** Approve a token */
    readonly approveToken: string;
    /** Take back the approval of {symbol} */
    readonly takeBack: (values: { symbol: string | number }) => string;
    /** a token */
    readonly token: string;
    /** {title} and {more} more */
    readonly more: (values: { more: string | number; title: string | number }) => string;
  };
  /** The chain had changed by the time it was mined. */
  readonly chainChanged: string;
};
export default messages;
