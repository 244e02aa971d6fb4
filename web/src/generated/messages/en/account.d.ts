// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Whose account? */
  readonly whose: string;
  /** Any address, read-only: no wallet is needed, and nobody learns what you look at but your node and your indexer. */
  readonly whoseNote: string;
  /** Address */
  readonly field: string;
  /** 0x… */
  readonly placeholder: string;
  /** Show */
  readonly show: string;
  /** This is your connected account. */
  readonly mine: string;
  /** To my position, to act */
  readonly toMine: string;
  /** Account {name} */
  readonly title: (values: { name: string | number }) => string;
  /** Another account */
  readonly another: string;
  /** Watch */
  readonly watch: string;
  /** Watched accounts */
  readonly watched: string;
  /** Names stay in this browser. */
  readonly watchedNote: string;
  /** Rename */
  readonly rename: string;
  /** Stop watching */
  readonly unwatch: string;
  /** Name */
  readonly name: string;
  /** Treasury */
  readonly nameHint: string;
  /** Save */
  readonly save: string;
  /** Cancel */
  readonly cancel: string;
  /** This list holds {most} accounts. The oldest leaves when another comes. */
  readonly full: (values: { most: string | number }) => string;
  /** This browser does not keep the list: it ends when you close the page. Allow the site to store data, or free some space. */
  readonly notKept: string;
  /** Loading the account */
  readonly loading: string;
  /** {pool} cannot be read now: {why} */
  readonly failed: (values: { pool: string | number; why: string | number }) => string;
  /** This account has nothing in the pools of this site. */
  readonly nothing: string;
  /** Nothing in {names}. */
  readonly nothingIn: (values: { names: string | number }) => string;
  /** Net APY */
  readonly netApy: string;
  /** Health factor */
  readonly health: string;
  /** Net worth */
  readonly worth: string;
  /** Deposits less debts, today */
  readonly worthNote: string;
  /** Profit */
  readonly profit: string;
  /** Interest {interest}, price {price} */
  readonly profitNote: (values: { interest: string | number; price: string | number }) => string;
  /** Interest {interest}, price {price}, liquidations {taken} */
  readonly profitNoteTaken: (values: { interest: string | number; price: string | number; taken: string | number }) => string;
  /** Interest so far */
  readonly interestSoFar: string;
  /** Earned less owed, at today’s prices */
  readonly interestNote: string;
  /** – */
  readonly unknown: string;
  /** no price now */
  readonly noPrice: string;
  /** Positions in {pool} */
  readonly positions: (values: { pool: string | number }) => string;
  readonly columns: {
    /** Position */
    readonly asset: string;
    /** Now */
    readonly amount: string;
    /** Principal */
    readonly principal: string;
    /** Interest */
    readonly interest: string;
    /** Price */
    readonly price: string;
    /** Profit */
    readonly profit: string;
    /** APY */
    readonly apy: string;
  };
  /** liquidations {worth} */
  readonly taken: (values: { worth: string | number }) => string;
  readonly kinds: {
    /** Deposit */
    readonly supply: string;
    /** Collateral, not lent */
    readonly collateral: string;
    /** Debt */
    readonly borrow: string;
  };
  /** Deposit, backs debts */
  readonly backing: string;
  readonly closed: {
    /** Deposit, closed */
    readonly supply: string;
    /** Collateral, not lent, closed */
    readonly collateral: string;
    /** Debt, repaid */
    readonly borrow: string;
  };
  /** {symbol} {kind}, {pool} */
  readonly kindIn: (values: { kind: string | number; pool: string | number; symbol: string | number }) => string;
  /** The indexer does not answer, so principal and interest are missing for now. Amounts come straight from the chain. */
  readonly interestMissing: string;
  /** Principal is what was paid in less what was taken out, of a debt what was borrowed less what was repaid; interest is the rest. Below each amount stands its value: of principal, each payment at the price of its block; of interest, the price when it was booked, or today’s. What the balance is worth beyond both is the price’s doing. Profit is interest and price together, of a debt their negative. The indexer keeps the payments and their prices; amounts, prices and rates of today come from the chain. */
  readonly principalNote: string;
  /** Of {names}, the price at one of its actions is unknown: the indexer’s node no longer has the state of that block. So cost and profit are missing there, rather than guessed. */
  readonly profitMissing: (values: { names: string | number }) => string;
  /** Activity */
  readonly activity: string;
  /** Nothing has happened with this account yet. */
  readonly noActivity: string;
  /** Nothing fits this filter. */
  readonly noMatch: string;
  /** Clear the filter */
  readonly clear: string;
  /** Type */
  readonly type: string;
  /** Everything */
  readonly everything: string;
  readonly types: {
    /** Deposits */
    readonly deposits: string;
    /** Collateral */
    readonly collateral: string;
    /** Loans */
    readonly loans: string;
    /** Liquidations */
    readonly liquidations: string;
    /** Transfers and fees */
    readonly transfers: string;
  };
  /** Asset */
  readonly asset: string;
  /** Every asset */
  readonly anyAsset: string;
  /** From */
  readonly from: string;
  /** To */
  readonly to: string;
  /** The last day is before the first. Swap them, or clear one. */
  readonly backwards: string;
  /** Save as CSV */
  readonly csv: string;
  readonly csvColumns: {
    /** time (UTC) */
    readonly time: string;
    /** type */
    readonly type: string;
    /** pool */
    readonly pool: string;
    /** asset */
    readonly asset: string;
    /** balance */
    readonly balance: string;
    /** in */
    readonly in: string;
    /** out */
    readonly out: string;
    /** interest */
    readonly interest: string;
    /** unit */
    readonly unit: string;
    /** value in */
    readonly valueIn: string;
    /** value out */
    readonly valueOut: string;
    /** interest value */
    readonly valueInterest: string;
    /** actor */
    readonly actor: string;
    /** block */
    readonly block: string;
    /** transaction */
    readonly transaction: string;
  };
  /** Sums of what is listed */
  readonly sums: string;
  readonly sumIn: {
    /** Paid in */
    readonly supply: string;
    /** Paid in */
    readonly collateral: string;
    /** Borrowed */
    readonly borrow: string;
  };
  readonly sumOut: {
    /** Taken out */
    readonly supply: string;
    /** Taken out */
    readonly collateral: string;
    /** Repaid */
    readonly borrow: string;
  };
  /** Interest booked */
  readonly sumInterest: string;
  /** Values are those at the price of each entry’s block. Interest is booked at each event; what has accrued since the last one is in the positions above. */
  readonly sumsNote: string;
  /** price then unknown */
  readonly priceUnknown: string;
  /** Show {count} more */
  readonly more: (values: { count: string | number }) => string;
  /** The newest {shown} of {total} entries are listed, summed and saved. Choose days to reach the older ones. */
  readonly partial: (values: { shown: string | number; total: string | number }) => string;
  /** The indexer does not answer, so the activity is missing for now. */
  readonly silent: string;
  /** Activity comes from the indexer; no signature relies on it. */
  readonly says: string;
  /** a pool that this site does not list */
  readonly unlisted: string;
  /** interest {amount} */
  readonly interest: (values: { amount: string | number }) => string;
  /** by {who} */
  readonly by: (values: { who: string | number }) => string;
  /** Transaction */
  readonly transaction: string;
  /** {count, plural, one {# entry} other {# entries}} */
  readonly fits: (values: { count: number }) => string;
  /** This entry */
  readonly entry: string;
};
export default messages;
