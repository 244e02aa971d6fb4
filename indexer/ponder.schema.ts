import { index, onchainTable, primaryKey } from "ponder";

// Shares, indices and events only. Values that grow with time (a balance with its interest, a health factor) are derived at
// read time with @weir/sdk/math. Amounts are token units, rates WAD a year, factors as on chain.

export const pool = onchainTable("pool", (t) => ({
  id: t.hex().primaryKey(),
  creator: t.hex().notNull(),
  /** Zero: nobody can change the settings any more. */
  owner: t.hex().notNull(),
  /** The owner that the pool is offered to and that has not accepted yet; zero: none. */
  nextOwner: t.hex().notNull(),
  guardian: t.hex().notNull(),
  feeRecipient: t.hex().notNull(),
  unit: t.text().notNull(),
  targetHealthFactor: t.integer().notNull(),
  hfAtMaxBonus: t.integer().notNull(),
  dust: t.bigint().notNull(),
  reserveCount: t.integer().notNull(),
  createdAt: t.integer().notNull(),
  createdBlock: t.integer().notNull(),
}));

export const reserve = onchainTable(
  "reserve",
  (t) => ({
    id: t.hex().primaryKey(),
    poolId: t.hex().notNull(),
    index: t.integer().notNull(),
    token: t.hex().notNull(),
    symbol: t.text().notNull(),
    name: t.text().notNull(),
    decimals: t.integer().notNull(),
    oracle: t.hex().notNull(),
    /** 0 while stopped. */
    ltv: t.integer().notNull(),
    /** The ltv after the stop; null: the reserve is not stopped. */
    resumedLtv: t.integer(),
    /** The final threshold: it falls to this value from `rampFrom` over the week that ends at `rampEnd`, seconds.
     * @weir/sdk/math/ramp gives the value in force at a time. */
    liquidationThreshold: t.integer().notNull(),
    rampFrom: t.integer().notNull(),
    rampEnd: t.integer().notNull(),
    maxBonus: t.integer().notNull(),
    reserveFactor: t.integer().notNull(),
    targetUtilisation: t.integer().notNull(),
    steepness: t.integer().notNull(),
    speed: t.integer().notNull(),
    minRate: t.integer().notNull(),
    maxRate: t.integer().notNull(),
    /** null: no cap */
    supplyCap: t.bigint(),
    borrowCap: t.bigint(),
    collateralCap: t.bigint(),
    /** The reserve refuses every action that adds risk. */
    stopped: t.boolean().notNull(),
    /** A write-off took all of its assets: no interest, an ltv of 0, exits only. */
    retired: t.boolean().notNull(),
    /** Times of the first and the last mark of an unreadable price, seconds; both 0: the price was readable. */
    silentSince: t.integer().notNull(),
    silentLast: t.integer().notNull(),
    /** The books after the last event, accrued to `updatedAt`. */
    supplyAssets: t.bigint().notNull(),
    supplyShares: t.bigint().notNull(),
    borrowAssets: t.bigint().notNull(),
    borrowShares: t.bigint().notNull(),
    /** WAD. A debt is its shares · borrowIndex / 1e24 token units. */
    borrowIndex: t.bigint().notNull(),
    feeShares: t.bigint().notNull(),
    rateAtTarget: t.bigint().notNull(),
    updatedAt: t.integer().notNull(),
    /** Σ unlent collateral of all accounts. */
    collateral: t.bigint().notNull(),
    /** Token units: Σ interest that debts have accrued since the listing. */
    interestTotal: t.bigint().notNull(),
    /** Σ supply shares that the reserve factor has minted since the listing, claimed and lost ones included. */
    feeSharesTotal: t.bigint().notNull(),
    /** `books.id` of the last event. */
    booksId: t.text().notNull(),
    listedAt: t.integer().notNull(),
    listedBlock: t.integer().notNull(),
  }),
  (table) => ({ poolIdx: index().on(table.poolId), tokenIdx: index().on(table.token) }),
);

export const account = onchainTable("account", (t) => ({
  id: t.hex().primaryKey(),
  firstSeen: t.integer().notNull(),
}));

export const position = onchainTable(
  "position",
  (t) => ({
    reserveId: t.hex().notNull(),
    account: t.hex().notNull(),
    poolId: t.hex().notNull(),
    supplyShares: t.bigint().notNull(),
    borrowShares: t.bigint().notNull(),
    collateral: t.bigint().notNull(),
    /** The lent deposit backs debt. */
    supplyBacksDebt: t.boolean().notNull(),
    /** Σ paid in − Σ paid out over all time: interest = present worth − principal. Below zero once more was paid out than
     * in. */
    supplyPrincipal: t.bigint().notNull(),
    borrowPrincipal: t.bigint().notNull(),
    /** `assetsAfter` of the side's last ledger row: what the balance was worth then. */
    supplyAssets: t.bigint().notNull(),
    borrowAssets: t.bigint().notNull(),
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.reserveId, table.account] }),
    accountIdx: index().on(table.account),
    poolIdx: index().on(table.poolId),
    suppliersIdx: index().on(table.reserveId, table.supplyShares),
    borrowersIdx: index().on(table.reserveId, table.borrowShares),
  }),
);

/** The ledger: one row for each change of one of an account's balances, and for each action that changes none of them.
 *
 * An account has up to three balances in a reserve, called sides: `supply` (lent, in shares), `collateral` (never lent) and
 * `borrow` (debt, in shares). On each side, Σ (deltaAssets + interest) up to a row is that row's `assetsAfter`, to the unit. */
export const entry = onchainTable(
  "entry",
  (t) => ({
    /** Block and log index with leading zeros, so that ids sort in the order of the chain; then, where an event has several
     * rows, which one: `debt` · `deposit` · `receiver` · `caller` · `from` · `to`. */
    id: t.text().primaryKey(),
    /** A kind of @weir/sdk/codec/ledger. */
    type: t.text().notNull(),
    poolId: t.hex().notNull(),
    reserveId: t.hex().notNull(),
    account: t.hex().notNull(),
    /** supply · borrow · collateral; null: no balance changes (enableCollateral, disableCollateral, liquidator, silentTaker). */
    side: t.text(),
    /** Change of the side's shares; of `collateral`, token units. Signed: a repayment lowers the debt. */
    deltaShares: t.bigint().notNull(),
    /** Token units that were paid in (above 0) or out (below 0); of `borrow`: borrowed (above 0) or repaid (below 0). */
    deltaAssets: t.bigint().notNull(),
    /** Token units that accrued since the side's row before: interest, the rounding of shares, and below 0 a loss by a write-off. */
    interest: t.bigint().notNull(),
    /** The side's balance after the event: shares (of `collateral`, token units), and what they are worth. */
    sharesAfter: t.bigint().notNull(),
    /** Token units after the event: a deposit rounded down, a debt rounded up, as the core counts them. */
    assetsAfter: t.bigint().notNull(),
    /** Whether the lent deposit backs debt after the event. */
    supplyBacksDebt: t.boolean().notNull(),
    /** The caller: the account or an operator. Of a write-off, the transaction's sender. */
    actor: t.hex().notNull(),
    /** The other party: the receiver of tokens that were paid out, of a transfer the other account, of a seizure who got it or lost
     * it; null: none. */
    counterparty: t.hex(),
    /** The row of `liquidation` that the change is part of; null: none. */
    liquidationId: t.text(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({
    accountIdx: index().on(table.account, table.id),
    reserveIdx: index().on(table.reserveId, table.id),
    /** For balances at a block: the last row of a side. */
    balanceIdx: index().on(table.account, table.reserveId, table.side, table.id),
    typeIdx: index().on(table.type, table.id),
    actorIdx: index().on(table.actor, table.id),
    transactionIdx: index().on(table.transaction),
    timestampIdx: index().on(table.timestamp),
  }),
);

/** A liquidation, or a sale in an auction of a silent deposit. */
export const liquidation = onchainTable(
  "liquidation",
  (t) => ({
    /** Block and log index, as the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    /** liquidation · auction */
    kind: t.text().notNull(),
    poolId: t.hex().notNull(),
    account: t.hex().notNull(),
    caller: t.hex().notNull(),
    receiver: t.hex().notNull(),
    collateralReserveId: t.hex().notNull(),
    /** null of an auction: a row `repay` for each debt precedes it. */
    debtReserveId: t.hex(),
    /** The lent deposit was seized; false: the unlent collateral. */
    fromSupply: t.boolean().notNull(),
    /** The receiver got the deposit inside the core: shares, or unlent collateral. False: tokens. */
    asShares: t.boolean().notNull(),
    /** Token units and shares of the debt; 0 of an auction. */
    repaidAssets: t.bigint().notNull(),
    repaidShares: t.bigint().notNull(),
    seizedAssets: t.bigint().notNull(),
    /** 0 of unlent collateral. */
    seizedShares: t.bigint().notNull(),
    /** WAD; null of an auction. */
    healthBefore: t.bigint(),
    healthAfter: t.bigint(),
    /** As the event states it; null of an auction. */
    bonus: t.bigint(),
    /** Of an auction, WAD: the part of each debt that was paid; else null. */
    fraction: t.bigint(),
    /** Token units of the debt that were written off in the same call; 0: none, and of an auction, whose `writeOff` rows name it. */
    writtenOff: t.bigint().notNull(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({
    accountIdx: index().on(table.account, table.id),
    callerIdx: index().on(table.caller, table.id),
    poolIdx: index().on(table.poolId, table.id),
  }),
);

/** A debt that no collateral covered. */
export const writeOff = onchainTable(
  "write_off",
  (t) => ({
    /** As the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    poolId: t.hex().notNull(),
    reserveId: t.hex().notNull(),
    account: t.hex().notNull(),
    assets: t.bigint().notNull(),
    shares: t.bigint().notNull(),
    /** Token units: the loss of the unclaimed fees, then of the suppliers. */
    fromFees: t.bigint().notNull(),
    fromSuppliers: t.bigint().notNull(),
    /** The write-off took all of the reserve's assets. */
    retired: t.boolean().notNull(),
    /** The row of `liquidation` of the same call, which found the debt without collateral. */
    liquidationId: t.text(),
    block: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({
    reserveIdx: index().on(table.reserveId, table.id),
    accountIdx: index().on(table.account),
    liquidationIdx: index().on(table.liquidationId),
  }),
);

/** A reserve's books after each event that changes them, and the settings that their accrual depends on: with the reserve's
 * curve, `accrue` of @weir/sdk/math/interest gives the books at any later time, to the unit. */
export const books = onchainTable(
  "books",
  (t) => ({
    reserveId: t.hex().notNull(),
    /** Block and log index, as the beginning of `entry.id`. */
    id: t.text().notNull(),
    block: t.integer().notNull(),
    /** Seconds: the time of the event. */
    timestamp: t.integer().notNull(),
    /** Seconds: the time to which the books are accrued, from which `accrue` continues. The event's, or earlier where it changes
     * `collateral` alone. */
    updatedAt: t.integer().notNull(),
    supplyAssets: t.bigint().notNull(),
    supplyShares: t.bigint().notNull(),
    borrowAssets: t.bigint().notNull(),
    borrowShares: t.bigint().notNull(),
    borrowIndex: t.bigint().notNull(),
    feeShares: t.bigint().notNull(),
    rateAtTarget: t.bigint().notNull(),
    collateral: t.bigint().notNull(),
    reserveFactor: t.integer().notNull(),
    retired: t.boolean().notNull(),
    /** As of `reserve`. */
    interestTotal: t.bigint().notNull(),
    feeSharesTotal: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.reserveId, table.id] }),
    timeIdx: index().on(table.reserveId, table.timestamp),
  }),
);

/** A reserve's history: its books after the last event of each hour that has one, and the extremes of the hour's events. What
 * accrues between events is derived at read time. */
export const reserveHour = onchainTable(
  "reserve_hour",
  (t) => ({
    reserveId: t.hex().notNull(),
    /** Seconds, a multiple of 3600. */
    hour: t.integer().notNull(),
    /** `books.id` of the hour's last event. */
    booksId: t.text().notNull(),
    /** WAD and WAD a year: the lowest and highest just before and just after an event of the hour. */
    utilisationLow: t.bigint().notNull(),
    utilisationHigh: t.bigint().notNull(),
    borrowRateLow: t.bigint().notNull(),
    borrowRateHigh: t.bigint().notNull(),
    supplyRateLow: t.bigint().notNull(),
    supplyRateHigh: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.reserveId, table.hour] }) }),
);

/** Each change of a pool's or a reserve's settings, in force from its block on. `before` and `after` are JSON objects of the fields
 * that the change sets; amounts are decimal strings. */
export const configChange = onchainTable(
  "config_change",
  (t) => ({
    /** As the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    /** created · listed · settings · stopped · resumed · retired · owner · ownerOffered · guardian · feeRecipient · silence;
     * announced: `after` is what the reserve will have from `readyAt` on, if the owner carries it out by `expiresAt`. */
    kind: t.text().notNull(),
    poolId: t.hex().notNull(),
    reserveId: t.hex(),
    /** null: nothing was set before. */
    before: t.json(),
    after: t.json().notNull(),
    /** The caller where the event names one, else the transaction's sender. */
    actor: t.hex().notNull(),
    block: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ poolIdx: index().on(table.poolId, table.id), reserveIdx: index().on(table.reserveId, table.id) }),
);

/** Changes that a pool's owner has announced, so that users can leave before. An announcement is open until `carriedOutAt`, or
 * until `expiresAt`; the same change can be announced again, which replaces the row. */
export const announcement = onchainTable(
  "announcement",
  (t) => ({
    /** Hash of `content`: the name that `announcedFor` of the core takes. */
    id: t.hex().primaryKey(),
    /** settings: of `reserveId`; listing: of a new reserve of `token`. */
    kind: t.text().notNull(),
    /** The ABI-encoded arguments of the call that carries it out. */
    content: t.hex().notNull(),
    poolId: t.hex().notNull(),
    reserveId: t.hex(),
    token: t.hex(),
    symbol: t.text(),
    oracle: t.hex(),
    ltv: t.integer().notNull(),
    liquidationThreshold: t.integer().notNull(),
    reserveFactor: t.integer().notNull(),
    /** As the core would keep them; null: no cap. */
    supplyCap: t.bigint(),
    borrowCap: t.bigint(),
    announcedAt: t.integer().notNull(),
    announcedIn: t.hex().notNull(),
    /** Seconds: it can be carried out from readyAt through expiresAt. */
    readyAt: t.integer().notNull(),
    expiresAt: t.integer().notNull(),
    /** Seconds; null: not carried out. */
    carriedOutAt: t.integer(),
    carriedOutIn: t.hex(),
  }),
  (table) => ({ poolIdx: index().on(table.poolId), reserveIdx: index().on(table.reserveId) }),
);

/** The last opened auction of an account's silent deposits. `auctionOf` of the core tells whether it still runs: it ends when a
 * price is readable again, and when the account's debts are paid. */
export const auction = onchainTable(
  "auction",
  (t) => ({
    poolId: t.hex().notNull(),
    account: t.hex().notNull(),
    caller: t.hex().notNull(),
    /** Seconds; the price falls from this time. */
    openedAt: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.poolId, table.account] }), accountIdx: index().on(table.account) }),
);

/** The last second in which an operator has each right over an account; 0: none. */
export const authorization = onchainTable(
  "authorization",
  (t) => ({
    account: t.hex().notNull(),
    operator: t.hex().notNull(),
    withdraw: t.bigint().notNull(),
    borrow: t.bigint().notNull(),
    manage: t.bigint().notNull(),
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.account, table.operator] }),
    operatorIdx: index().on(table.operator),
  }),
);

/** What a spender may still transfer of an owner's supply shares (ERC-6909 `approve`). */
export const approval = onchainTable(
  "approval",
  (t) => ({
    owner: t.hex().notNull(),
    spender: t.hex().notNull(),
    reserveId: t.hex().notNull(),
    /** Supply shares. */
    amount: t.bigint().notNull(),
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.owner, table.spender, table.reserveId] }),
    spenderIdx: index().on(table.spender),
  }),
);

/** The next sequence of an account's signatures with this key; no row: 0. */
export const nonce = onchainTable(
  "nonce",
  (t) => ({ account: t.hex().notNull(), key: t.bigint().notNull(), next: t.bigint().notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.account, table.key] }) }),
);

export const flashLoan = onchainTable(
  "flash_loan",
  (t) => ({
    /** As the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    token: t.hex().notNull(),
    receiver: t.hex().notNull(),
    caller: t.hex().notNull(),
    amount: t.bigint().notNull(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ tokenIdx: index().on(table.token, table.id), callerIdx: index().on(table.caller, table.id) }),
);

// ------------------------------------------------------------------------------------------- PeerDesk and PeerLoans
// `venue` is the contract: desk · loans. Seconds that a maker chooses freely are bigints: they need not fit in an integer.

/** An order that was placed or published on the chain. Who published it proves nothing: `signed` says what this indexer knows. */
export const peerOrder = onchainTable(
  "peer_order",
  (t) => ({
    /** The digest that makers sign. */
    id: t.hex().primaryKey(),
    venue: t.text().notNull(),
    /** swap · ad · offer · sale */
    kind: t.text().notNull(),
    maker: t.hex().notNull(),
    /** Zero: anyone. */
    taker: t.hex().notNull(),
    epoch: t.bigint().notNull(),
    /** The order's group, or its hash where it has none: with the maker and `token` the key of its budget. */
    budget: t.hex().notNull(),
    /** Seconds: the first and the last at which it can be taken. */
    start: t.bigint().notNull(),
    expiry: t.bigint().notNull(),
    /** What the budget counts: of a swap `sell`, of an offer the loan's token, of a sale the contract, whose claims are tokens. */
    token: t.hex().notNull(),
    /** The other token: of a swap `buy`, of an offer the collateral's; else null. */
    otherToken: t.hex(),
    /** Token units of `token`: the limit of the order's own use of the budget. */
    amount: t.bigint().notNull(),
    /** Token units of `otherToken` for the whole `amount`; else null. */
    otherAmount: t.bigint(),
    /** The maker sells (an ad) or lends (an offer); null: a swap, or a sale. */
    gives: t.boolean(),
    /** Zero: nobody. null: no ad. */
    arbiter: t.hex(),
    /** Commits to currency, price and method; null: no ad. */
    termsHash: t.hex(),
    /** The loan whose claim a sale sells; null: no sale. */
    loanId: t.hex(),
    /** What its publisher told of an ad's terms, which `termsHash` confirms; null: nothing. `hidden` is the hash of the rest. */
    currency: t.text(),
    price: t.text(),
    method: t.text(),
    hidden: t.hex(),
    /** All fields of the order's struct: numbers as decimal strings. */
    content: t.json().notNull(),
    /** Empty (0x): none was published. */
    signature: t.hex().notNull(),
    /** The maker's transaction stands for a signature. */
    placed: t.boolean().notNull(),
    /** Placed, or signed with the maker's key. False: a contract may have signed it, or nobody. */
    signed: t.boolean().notNull(),
    /** Who published it first. */
    caller: t.hex().notNull(),
    block: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({
    makerIdx: index().on(table.maker),
    tokenIdx: index().on(table.token, table.expiry),
    loanIdx: index().on(table.loanId),
    expiryIdx: index().on(table.expiry),
  }),
);

/** What a maker's orders of a group have used of a token. */
export const peerBudget = onchainTable(
  "peer_budget",
  (t) => ({
    venue: t.text().notNull(),
    maker: t.hex().notNull(),
    budget: t.hex().notNull(),
    token: t.hex().notNull(),
    /** Token units; of a cancelled budget what was used before. */
    used: t.bigint().notNull(),
    cancelled: t.boolean().notNull(),
    updatedAt: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.venue, table.maker, table.budget, table.token] }) }),
);

/** The epoch that a maker's orders must name; no row: 0. */
export const peerEpoch = onchainTable(
  "peer_epoch",
  (t) => ({
    venue: t.text().notNull(),
    maker: t.hex().notNull(),
    epoch: t.bigint().notNull(),
    updatedAt: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.venue, table.maker] }) }),
);

/** A swap: one fill of an order, which need not be known here. */
export const swapFill = onchainTable(
  "swap_fill",
  (t) => ({
    /** As the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    /** The order's digest. */
    orderId: t.hex().notNull(),
    maker: t.hex().notNull(),
    taker: t.hex().notNull(),
    receiver: t.hex().notNull(),
    sell: t.hex().notNull(),
    sold: t.bigint().notNull(),
    buy: t.hex().notNull(),
    paid: t.bigint().notNull(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({
    orderIdx: index().on(table.orderId, table.id),
    makerIdx: index().on(table.maker, table.id),
    takerIdx: index().on(table.taker, table.id),
    pairIdx: index().on(table.sell, table.buy, table.id),
  }),
);

/** A deal as the chain keeps it, and what was agreed at its opening. Whose turn it is depends on the time: it is derived when asked. */
export const deal = onchainTable(
  "deal",
  (t) => ({
    id: t.hex().primaryKey(),
    number: t.bigint().notNull(),
    orderId: t.hex().notNull(),
    maker: t.hex().notNull(),
    taker: t.hex().notNull(),
    seller: t.hex().notNull(),
    buyer: t.hex().notNull(),
    token: t.hex().notNull(),
    /** Token units. */
    amount: t.bigint().notNull(),
    bondSeller: t.bigint().notNull(),
    bondBuyer: t.bigint().notNull(),
    termsHash: t.hex().notNull(),
    /** The ad's struct: numbers as decimal strings. Every call about the deal carries it. */
    ad: t.json().notNull(),
    /** Who rules now: the ad's, or the last appointed; zero: nobody. */
    arbiter: t.hex().notNull(),
    backup: t.hex().notNull(),
    /** Basis points, of `arbiter`. */
    arbiterFee: t.integer().notNull(),
    /** open · paid · disputed · closed */
    stage: t.text().notNull(),
    /** The maker has acted. */
    seen: t.boolean().notNull(),
    /** Seconds: open and paid: the last of the window; disputed: since when; closed: as it was before. */
    clock: t.integer().notNull(),
    /** Appointments so far. */
    round: t.integer().notNull(),
    openedAt: t.integer().notNull(),
    /** Seconds; null: not yet. */
    paidAt: t.integer(),
    disputedAt: t.integer(),
    closedAt: t.integer(),
    /** expired · conceded · released · claimed · agreed · ruled; null: it is not closed. */
    ending: t.text(),
    /** Basis points that the arbiter gave the buyer; null: nobody ruled. */
    buyerBps: t.integer(),
    /** Token units, bonds included; null: it is not closed. */
    toBuyer: t.bigint(),
    toSeller: t.bigint(),
    fee: t.bigint(),
    feeTo: t.hex(),
    block: t.integer().notNull(),
    transaction: t.hex().notNull(),
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({
    makerIdx: index().on(table.maker),
    takerIdx: index().on(table.taker),
    arbiterIdx: index().on(table.arbiter),
    backupIdx: index().on(table.backup),
    orderIdx: index().on(table.orderId),
    stageIdx: index().on(table.stage, table.openedAt),
    openedIdx: index().on(table.openedAt),
  }),
);

/** The history of a deal: a row for each event. */
export const dealStep = onchainTable(
  "deal_step",
  (t) => ({
    /** As the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    dealId: t.hex().notNull(),
    /** opened · confirmed · paid · disputed · appointed · ruled · closed */
    kind: t.text().notNull(),
    /** Who did it; of an appointment and of an ending that anyone can call, the transaction's sender. */
    actor: t.hex().notNull(),
    /** Seller, buyer and arbiter after it, separated by blanks: whom it concerns. */
    parties: t.text().notNull(),
    /** Seconds, the last of the window that runs after it; null: none runs. */
    deadline: t.integer(),
    /** Of an appointment. */
    arbiter: t.hex(),
    /** Basis points: of an appointment the fee, of a ruling the buyer's part; else null. */
    bps: t.integer(),
    ending: t.text(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ dealIdx: index().on(table.dealId, table.id), actorIdx: index().on(table.actor, table.id) }),
);

/** Who is willing to be an arbiter, and until when. */
export const arbiter = onchainTable("arbiter", (t) => ({
  id: t.hex().primaryKey(),
  /** Seconds. */
  until: t.bigint().notNull(),
  updatedAt: t.integer().notNull(),
  transaction: t.hex().notNull(),
}));

/** Who may dispute for a seller; zero: nobody. */
export const watcher = onchainTable(
  "watcher",
  (t) => ({ id: t.hex().primaryKey(), watcher: t.hex().notNull(), updatedAt: t.integer().notNull() }),
  (table) => ({ watcherIdx: index().on(table.watcher) }),
);

/** What a party has refused and can collect. */
export const peerCredit = onchainTable(
  "peer_credit",
  (t) => ({
    venue: t.text().notNull(),
    party: t.hex().notNull(),
    token: t.hex().notNull(),
    /** Token units. */
    amount: t.bigint().notNull(),
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.venue, table.party, table.token] }) }),
);

/** A loan between two persons, its claim, and what waits for the claim's owner. What is due, and what may happen when, follows from
 * the terms and the time: it is derived when asked. */
export const loan = onchainTable(
  "loan",
  (t) => ({
    /** The hash of the terms; also the claim's id. */
    id: t.hex().primaryKey(),
    number: t.bigint().notNull(),
    orderId: t.hex().notNull(),
    /** Of the offer: the first lender, or the borrower. */
    maker: t.hex().notNull(),
    lender: t.hex().notNull(),
    borrower: t.hex().notNull(),
    /** Who has the claim; zero: it is burnt. */
    owner: t.hex().notNull(),
    loanToken: t.hex().notNull(),
    collateralToken: t.hex().notNull(),
    /** The struct of the terms: numbers as decimal strings. Every call about the loan carries it. */
    terms: t.json().notNull(),
    /** WAD a year. */
    rate: t.bigint().notNull(),
    /** Seconds: when it was taken. */
    start: t.integer().notNull(),
    /** Seconds: the last of the term, of grace, and of the auction. */
    maturity: t.bigint().notNull(),
    graceEnd: t.bigint().notNull(),
    auctionEnd: t.bigint().notNull(),
    /** It has a price, and can be liquidated. False: a pawn. */
    priced: t.boolean().notNull(),
    /** Token units: of the loan token lent at first, of the collateral brought at first. */
    lent: t.bigint().notNull(),
    pledged: t.bigint().notNull(),
    /** Still lent, and held for it. */
    principal: t.bigint().notNull(),
    collateral: t.bigint().notNull(),
    /** Waits for the claim's owner: token units, and shares of payReserve. */
    owedTokens: t.bigint().notNull(),
    owedShares: t.bigint().notNull(),
    /** What is paid waits as tokens. */
    keepsTokens: t.boolean().notNull(),
    /** Token units: Σ of what was paid. */
    paid: t.bigint().notNull(),
    /** The borrower's rollover; null: none is set. `rollTip`: basis points. */
    rollDebtReserve: t.hex(),
    rollCollateralReserve: t.hex(),
    rollTip: t.integer(),
    /** repaid · rolled · refinanced · liquidated · bought · seized; null: it runs. */
    ending: t.text(),
    /** Seconds. */
    closedAt: t.integer(),
    block: t.integer().notNull(),
    transaction: t.hex().notNull(),
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({
    borrowerIdx: index().on(table.borrower),
    ownerIdx: index().on(table.owner),
    lenderIdx: index().on(table.lender),
    orderIdx: index().on(table.orderId),
    maturityIdx: index().on(table.maturity),
    startIdx: index().on(table.start),
    tokenIdx: index().on(table.loanToken),
  }),
);

/** The history of a loan and its claim: a row for each event. */
export const loanStep = onchainTable(
  "loan_step",
  (t) => ({
    /** As the beginning of `entry.id`. */
    id: t.text().primaryKey(),
    loanId: t.hex().notNull(),
    /** taken · repaid · collateralAdded · liquidated · bought · seized · claimed · tokensKept · invested · rolloverSet · rolled ·
     * refinanced · sold · transferred */
    kind: t.text().notNull(),
    /** Who did it. */
    actor: t.hex().notNull(),
    /** Borrower and owner of the claim after it, separated by blanks: whom it concerns. */
    parties: t.text().notNull(),
    /** Token units of the loan token that were paid: for the loan, for the claim (sold), to its owner (claimed), into payReserve. */
    paid: t.bigint().notNull(),
    /** Token units by which the principal fell; of `taken`, that were lent. */
    principal: t.bigint().notNull(),
    /** Token units of the collateral that left to whoever paid, or seized. */
    taken: t.bigint().notNull(),
    /** Token units of the collateral that were freed; of `taken` and `collateralAdded`, that came in. */
    collateral: t.bigint().notNull(),
    /** Of payReserve. */
    shares: t.bigint().notNull(),
    /** WAD, before a liquidation; else null. */
    health: t.bigint(),
    /** Token units that were due at a sale; else null. */
    due: t.bigint(),
    /** The new owner, or who got what was claimed or seized; else null. */
    receiver: t.hex(),
    /** The loan that paid this one; else null. */
    newLoanId: t.hex(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ loanIdx: index().on(table.loanId, table.id), actorIdx: index().on(table.actor, table.id) }),
);
