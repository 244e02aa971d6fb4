// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Search, filter and sort */
  readonly tools: string;
  /** Search by asset, pool or address */
  readonly search: string;
  /** Asset, pool or address */
  readonly searchHint: string;
  /** Filter and sort */
  readonly filter: string;
  /** Pool */
  readonly pool: string;
  /** Every pool */
  readonly anyPool: string;
  /** Asset */
  readonly asset: string;
  /** Every asset */
  readonly anyAsset: string;
  /** Mine */
  readonly mine: string;
  /** Only where the account has a deposit or a debt */
  readonly mineNote: string;
  /** Compact */
  readonly compact: string;
  /** Rows of less height */
  readonly compactNote: string;
  /** This browser does not keep the height of rows: it lasts until you close the page. */
  readonly notKept: string;
  /** Sort by */
  readonly sortBy: string;
  /** Each pool’s own order */
  readonly poolsOrder: string;
  readonly sort: {
    /** {column}: back to the pool’s own order */
    readonly none: (values: { column: string | number }) => string;
    /** Sort by {column}, lowest first */
    readonly up: (values: { column: string | number }) => string;
    /** Sort by {column}, highest first */
    readonly down: (values: { column: string | number }) => string;
  };
  readonly columns: {
    /** Asset */
    readonly asset: string;
    /** Supplied */
    readonly supplied: string;
    /** Borrowed */
    readonly borrowed: string;
    /** Utilisation */
    readonly utilisation: string;
    /** Supply APY */
    readonly supplyApy: string;
    /** Borrow APY */
    readonly borrowApy: string;
    /** LTV */
    readonly ltv: string;
    /** In wallet */
    readonly wallet: string;
    /** My supply */
    readonly mySupply: string;
    /** My debt */
    readonly myDebt: string;
  };
  /** lowest first */
  readonly up: string;
  /** highest first */
  readonly down: string;
  /** A to Z */
  readonly upNames: string;
  /** Z to A */
  readonly downNames: string;
  /** {total, plural, one {# reserve} other {# reserves}} */
  readonly count: (values: { total: number }) => string;
  /** Nothing matches. */
  readonly none: string;
  /** No asset, pool or address here contains “{search}”. */
  readonly noneSearch: (values: { search: string | number }) => string;
  /** The account has no deposit and no debt here. */
  readonly noneMine: string;
  /** No reserve fits all of the filters at once. */
  readonly noneTogether: string;
  /** Connect a wallet, and the markets in which you have a deposit or a debt are shown. */
  readonly whose: string;
  /** Connect wallet */
  readonly connect: string;
  /** Clear the filters */
  readonly clear: string;
  /** {matching} of {total, plural, one {# reserve} other {# reserves}} */
  readonly countOf: (values: { matching: string | number; total: number }) => string;
  /** {column}, {order} */
  readonly sortOption: (values: { column: string | number; order: string | number }) => string;
};
export default messages;
