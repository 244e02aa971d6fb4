// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** It is your own offer. */
  readonly takerIsMaker: string;
  /** It is for another account. */
  readonly anotherTaker: string;
  /** It does not stand yet. */
  readonly notStarted: string;
  /** It has expired. */
  readonly expired: string;
  /** Its maker has taken all earlier offers back. */
  readonly anotherEpoch: string;
  /** Its maker did not sign it. */
  readonly notSigned: string;
  /** Its maker has taken it back. */
  readonly cancelled: string;
  /** All of it has been taken. */
  readonly usedUp: string;
  /** Less of it is left. */
  readonly moreThanLeft: string;
  /** Its maker asks for a larger amount at once. */
  readonly lessThanLeast: string;
  /** Its token is no token. */
  readonly noToken: string;
  /** Its source lends another token. */
  readonly sourceOfAnotherToken: string;
  /** Its target lends another token. */
  readonly sinkOfAnotherToken: string;
  /** Its maker does not have the tokens, or has not approved them for the desk. */
  readonly makerLacksTokens: string;
  /** The wallet has too little. */
  readonly takerLacksTokens: string;
  /** Less is left than one deal needs. */
  readonly lessThanMinLeft: string;
  /** The amount is outside of what it allows. */
  readonly outsideMinMax: string;
  /** It is an offer of nothing. */
  readonly dealOfNothing: string;
  /** Its time to pay is not from 1 to 24 hours. */
  readonly payWindowOutOfBounds: string;
  /** Its time to release is not from 6 hours to 7 days. */
  readonly releaseWindowOutOfBounds: string;
  /** It asks for a bond above ten times the amount. */
  readonly bondTooHigh: string;
  /** Its bonds are too low. */
  readonly bondTooLow: string;
  /** It names neither an arbiter nor a taker. */
  readonly noArbiterNoTaker: string;
  /** It names a backup without an arbiter. */
  readonly backupWithoutArbiter: string;
  /** Without an arbiter silence has to release. */
  readonly noArbiterNoAutoRelease: string;
  /** Its arbiter asks for more than 5%. */
  readonly arbiterFeeTooHigh: string;
  /** Its arbiter does not serve for another 30 days, or has a part in it. */
  readonly arbiterCannotServe: string;
  /** Its backup does not serve for another 30 days, or has a part in it. */
  readonly backupCannotServe: string;
  /** The contract refuses it. */
  readonly other: string;
};
export default messages;
