// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly labels: {
    /** A liquidation restores */
    readonly targetHealthFactor: string;
    /** Full bonus at */
    readonly hfAtMaxBonus: string;
    /** Smallest rest */
    readonly dust: string;
    /** LTV */
    readonly ltv: string;
    /** Liquidation threshold */
    readonly liquidationThreshold: string;
    /** Liquidation bonus */
    readonly maxBonus: string;
    /** Reserve factor */
    readonly reserveFactor: string;
    /** First rate at target */
    readonly initialRate: string;
    /** Target utilisation */
    readonly targetUtilisation: string;
    /** Steepness */
    readonly steepness: string;
    /** Speed */
    readonly speed: string;
    /** Lowest rate at target */
    readonly minRate: string;
    /** Highest rate at target */
    readonly maxRate: string;
    /** Supply cap */
    readonly supplyCap: string;
    /** Borrow cap */
    readonly borrowCap: string;
    /** Collateral cap */
    readonly collateralCap: string;
    /** Seed deposit */
    readonly seed: string;
  };
  readonly notes: {
    /** The health factor to which a liquidation may repay. Higher: larger, rarer liquidations. */
    readonly targetHealthFactor: string;
    /** The health factor at which liquidators get the whole bonus. Below 1, so that the first pay least. */
    readonly hfAtMaxBonus: string;
    /** A liquidation that would leave less takes all: what is left must be worth a liquidator’s gas. */
    readonly dust: string;
    /** Below the liquidation threshold, so that no new debt can be liquidated at once. */
    readonly ltv: string;
    /** Times 1 + bonus at most the health factor of the full bonus, so that a liquidation heals. 0: never collateral. */
    readonly liquidationThreshold: string;
    /** What liquidators earn at most, and borrowers lose. */
    readonly maxBonus: string;
    /** The pool’s part of the interest. Unclaimed, it bears losses before suppliers do. */
    readonly reserveFactor: string;
    /** What borrowing costs a year at the target utilisation on the first day. */
    readonly initialRate: string;
    /** The rate drifts until this part of the deposits is lent out. */
    readonly targetUtilisation: string;
    /** Full utilisation costs this many times the rate at target, an empty reserve that part of it. */
    readonly steepness: string;
    /** How fast the rate at target moves: e to this power in a year of full utilisation. 0: never. */
    readonly speed: string;
    /** The drift ends here. */
    readonly minRate: string;
    /** Times the steepness at most {most} % a year. */
    readonly maxRate: (values: { most: string | number }) => string;
    /** The most that all suppliers together may lend. Empty: none. */
    readonly supplyCap: string;
    /** The most that all borrowers together may owe. Empty: none. */
    readonly borrowCap: string;
    /** The most collateral that is not lent. Empty: none. It cannot be changed later. */
    readonly collateralCap: string;
    /** Deposited with the creation and never withdrawn: it keeps a tiny loan from emptying the reserve. */
    readonly seed: string;
  };
  /** {least} to {most} */
  readonly between: (values: { least: string | number; most: string | number }) => string;
  /** Type a number. */
  readonly required: string;
  /** Only {least} to {most} is possible here. */
  readonly outOfBounds: (values: { least: string | number; most: string | number }) => string;
  /** The chain keeps {kept}: a cap has 13 significant bits. */
  readonly rounded: (values: { kept: string | number }) => string;
  /** No cap */
  readonly unlimited: string;
  /** % */
  readonly percent: string;
  /** × */
  readonly times: string;
  /** a year */
  readonly perYear: string;
};
export default messages;
