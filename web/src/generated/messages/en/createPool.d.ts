// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Create a pool */
  readonly title: string;
  /** Anyone can open a pool: its own assets, prices and rules, apart from all other pools. You become its owner. */
  readonly note: string;
  /** Loading the form */
  readonly loading: string;
  /** Who creates it? */
  readonly connectTitle: string;
  /** Connect the wallet that shall create the pool: its address is a part of the pool’s id. What you type is kept in this browser. */
  readonly connectNote: string;
  /** Connect wallet */
  readonly connect: string;
  /** This browser keeps nothing for this site: what you type here is lost when you leave the page. */
  readonly notKept: string;
  /** What you typed last time is here again. */
  readonly resumed: string;
  /** Start over */
  readonly startOver: string;
  /** The pool */
  readonly pool: string;
  /** Name */
  readonly name: string;
  /** A part of the pool’s id, kept on the chain for ever. At most 31 letters of the Latin alphabet. */
  readonly nameNote: string;
  /** Give the pool a name. */
  readonly nameMissing: string;
  /** Too long: at most 31 bytes fit. */
  readonly nameLong: string;
  /** You have created a pool of this name already. */
  readonly nameTaken: string;
  /** Open it */
  readonly openIt: string;
  /** Owner */
  readonly owner: string;
  /** May change settings, and stop assets. Empty: nobody, and the settings are permanent. */
  readonly ownerNote: string;
  /** Guardian */
  readonly guardian: string;
  /** May stop an asset, and nothing else. Empty: nobody besides the owner. */
  readonly guardianNote: string;
  /** Without an owner there can be no guardian: nobody could end a stop. */
  readonly guardianNeedsOwner: string;
  /** Fees go to */
  readonly recipient: string;
  /** Empty: fees stay in the pool, and bear losses before suppliers do. */
  readonly recipientNote: string;
  /** Assets */
  readonly assets: string;
  /** Asset {at} */
  readonly assetAt: (values: { at: string | number }) => string;
  /** Asset {at}: {symbol} */
  readonly assetNamed: (values: { at: string | number; symbol: string | number }) => string;
  /** {count} of at most {most} */
  readonly count: (values: { count: string | number; most: string | number }) => string;
  /** Add an asset */
  readonly add: string;
  /** Remove asset {at} */
  readonly remove: (values: { at: string | number }) => string;
  /** Remove */
  readonly removeIt: string;
  /** Start from */
  readonly like: string;
  /** Choose an asset that exists… */
  readonly likeNone: string;
  /** {symbol} of {pool} */
  readonly likeOf: (values: { pool: string | number; symbol: string | number }) => string;
  /** Token */
  readonly token: string;
  /** The token’s contract: an ERC-20 with 6 to 18 decimals. */
  readonly tokenNote: string;
  /** {symbol}, {decimals} decimals */
  readonly tokenIs: (values: { decimals: string | number; symbol: string | number }) => string;
  /** This is no token that can be listed: no contract, or not 6 to 18 decimals. */
  readonly tokenBad: string;
  /** This token is in the pool already. */
  readonly tokenTwice: string;
  /** Price oracle */
  readonly oracle: string;
  /** A contract that gives the price of one token as a range, in the pool’s unit. Whoever controls it controls the pool. */
  readonly oracleNote: string;
  /** One is {price} now */
  readonly oracleIs: (values: { price: string | number }) => string;
  /** This contract gives no price now. */
  readonly oracleBad: string;
  /** This oracle prices in {unit}, the pool in {of}. */
  readonly unitDiffers: (values: { of: string | number; unit: string | number }) => string;
  /** no unit */
  readonly noUnit: string;
  /** Risk */
  readonly risk: string;
  /** Interest */
  readonly curve: string;
  /** Caps and seed */
  readonly caps: string;
  /** At least {amount}: ten times the smallest rest. */
  readonly seedHint: (values: { amount: string | number }) => string;
  /** Use it */
  readonly useIt: string;
  /** Your wallet has {has}. */
  readonly seedTooMuch: (values: { has: string | number }) => string;
  /** Before you create it */
  readonly preview: string;
  /** Complete the fields above: what is missing is marked there. */
  readonly previewMissing: string;
  /** Still to do: {what}. */
  readonly missing: (values: { what: string | number }) => string;
  /** the pool’s settings */
  readonly missingPool: string;
  /** Trying the whole on the newest block… */
  readonly trying: string;
  /** Tried on the newest block: the chain would create it. */
  readonly works: string;
  /** This node cannot try the whole at once. Each transaction is tried before you sign it. */
  readonly cannotTry: string;
  /** The chain would refuse it now. */
  readonly wouldRefuse: string;
  /** Its id will be {id} */
  readonly idIs: (values: { id: string | number }) => string;
  /** {count, plural, one {One transaction:} other {# transactions, one after another:}} */
  readonly steps: (values: { count: number }) => string;
  /** Approve {amount} */
  readonly stepApprove: (values: { amount: string | number }) => string;
  /** Reset the approval of {symbol} */
  readonly stepReset: (values: { symbol: string | number }) => string;
  /** {seeds, plural, =0 {Create the pool} one {Create the pool, and supply its seed} other {Create the pool, and supply its # seeds}} */
  readonly stepCreate: (values: { seeds: number }) => string;
  /** If you are interrupted, come back here: what is done is not asked again. */
  readonly interrupted: string;
  readonly summary: {
    /** Owner */
    readonly owner: string;
    /** nobody: permanent */
    readonly nobody: string;
    /** Guardian */
    readonly guardian: string;
    /** none */
    readonly none: string;
    /** Fees go to */
    readonly fees: string;
    /** Seed {amount} */
    readonly seed: (values: { amount: string | number }) => string;
    /** no seed */
    readonly noSeed: string;
    /** LTV {ltv}, threshold {threshold} */
    readonly backing: (values: { ltv: string | number; threshold: string | number }) => string;
    /** never collateral */
    readonly noBacking: string;
    /** {rate} a year at {target} lent out */
    readonly rate: (values: { rate: string | number; target: string | number }) => string;
  };
  /** Create the pool */
  readonly create: string;
  /** The pool exists. */
  readonly created: string;
  /** Open the pool’s page */
  readonly open: string;
  /** {wallet}’s own node says something else of {symbol} than this site’s node: its decimals or its name differ. */
  readonly doubtDecimals: (values: { symbol: string | number; wallet: string | number }) => string;
  /** {wallet}’s own node does not confirm the tokens of this pool. */
  readonly doubtSilent: (values: { wallet: string | number }) => string;
  /** Nothing was signed. One of the two nodes is wrong: find out which before you sign anything here. */
  readonly doubtRemedy: string;
};
export default messages;
