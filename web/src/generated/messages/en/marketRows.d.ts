// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** no price */
  readonly noPrice: string;
  /** No pool is listed on this chain yet. Anyone may open one. */
  readonly noPools: string;
  /** The search of the markets */
  readonly search: string;
  /** The pool {name} */
  readonly poolPart: (values: { name: string | number }) => string;
  /** The pools of others */
  readonly othersPart: string;
  /** In your wallet */
  readonly inWallet: string;
  /** Supplied */
  readonly supplied: string;
  /** Available */
  readonly available: string;
  /** Borrowed */
  readonly borrowed: string;
  /** Utilisation */
  readonly utilisation: string;
  /** Settings frozen */
  readonly frozen: string;
  /** This pool could not be read: the chain does not answer, or its contracts are elsewhere. Weir asks again with the next block; check that config.json names the right deployment. */
  readonly unread: string;
  /** The totals of this pool */
  readonly totalsPart: string;
  /** Loading the pool */
  readonly loading: string;
  /** The oracle gives no price now. Nothing that needs it can be done. */
  readonly priceUnread: string;
  /** No price now */
  readonly noPriceNow: string;
  /** The sources disagree: the price is somewhere in this band. */
  readonly band: string;
  /** Asset and {price} */
  readonly assetAnd: (values: { price: string | number }) => string;
  /** price */
  readonly price: string;
  /** Supply APY */
  readonly supplyApy: string;
  /** Borrow APY */
  readonly borrowApy: string;
  /** LTV / liquidation */
  readonly ltv: string;
  /** LTV / liquidation at */
  readonly ltvAt: string;
  /** In wallet */
  readonly wallet: string;
  /** Actions */
  readonly actions: string;
  /** Another token goes by this name too */
  readonly double: string;
  /** Not collateral */
  readonly notCollateral: string;
  /** falling to {threshold} */
  readonly fallingTo: (values: { threshold: string | number }) => string;
  /** Supply */
  readonly supply: string;
  /** Supply {symbol} */
  readonly supplyThis: (values: { symbol: string | number }) => string;
  /** Borrow */
  readonly borrow: string;
  /** Borrow {symbol} */
  readonly borrowThis: (values: { symbol: string | number }) => string;
  /** Reserves of {pool} */
  readonly reservesOf: (values: { pool: string | number }) => string;
  /** Retired */
  readonly retired: string;
  /** Stopped */
  readonly stopped: string;
};
export default messages;
