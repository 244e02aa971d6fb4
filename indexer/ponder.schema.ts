import { index, onchainTable, primaryKey, relations } from "ponder";

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
  }),
  (table) => ({ poolIdx: index().on(table.poolId) }),
);

export const account = onchainTable("account", (t) => ({
  id: t.hex().primaryKey(),
  firstSeen: t.integer().notNull(),
  lastSeen: t.integer().notNull(),
  events: t.integer().notNull(),
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
    updatedAt: t.integer().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.reserveId, table.account] }),
    accountIdx: index().on(table.account),
    poolIdx: index().on(table.poolId),
  }),
);

/** The ledger: one row per event and account that it concerns. */
export const event = onchainTable(
  "event",
  (t) => ({
    /** Block and log index with leading zeros, so that ids sort in the order of the chain; then the account's role where one
     * log has two sides. */
    id: t.text().primaryKey(),
    /**
     * supply · withdraw · supplyCollateral · withdrawCollateral · enableCollateral · disableCollateral · borrow · repay ·
     * transferIn · transferOut · claimFees · liquidated · liquidator · silentTaken · silentTaker · writeOff
     * (@weir/sdk/ledger). Of silentTaken and silentTaker, `assets` and `shares` are the deposit that was taken; a repay row
     * for each debt precedes them.
     */
    type: t.text().notNull(),
    poolId: t.hex().notNull(),
    reserveId: t.hex().notNull(),
    account: t.hex().notNull(),
    /** The caller: the account or an operator. Of a write-off, the transaction's sender. */
    caller: t.hex().notNull(),
    /** The receiver of the tokens; null: none. */
    receiver: t.hex(),
    assets: t.bigint().notNull(),
    shares: t.bigint().notNull(),
    /** Of a liquidation: reserveId and assets are what was repaid, these are what was seized. */
    seizedReserveId: t.hex(),
    seizedAssets: t.bigint(),
    seizedShares: t.bigint(),
    healthBefore: t.bigint(),
    healthAfter: t.bigint(),
    bonus: t.bigint(),
    /** Of silentTaken and silentTaker, WAD: the part of each debt that was paid. */
    fraction: t.bigint(),
    /** Of a write-off, token units: the loss of the unclaimed fees, then of the suppliers. */
    fromFees: t.bigint(),
    fromSuppliers: t.bigint(),
    block: t.integer().notNull(),
    logIndex: t.integer().notNull(),
    timestamp: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({
    accountIdx: index().on(table.account, table.id),
    reserveIdx: index().on(table.reserveId, table.id),
    timestampIdx: index().on(table.timestamp),
  }),
);

/** A reserve's history: its books after the last event of each hour that has one. */
export const reserveHour = onchainTable(
  "reserve_hour",
  (t) => ({
    reserveId: t.hex().notNull(),
    /** Seconds, a multiple of 3600. */
    hour: t.integer().notNull(),
    supplyAssets: t.bigint().notNull(),
    supplyShares: t.bigint().notNull(),
    borrowAssets: t.bigint().notNull(),
    borrowShares: t.bigint().notNull(),
    collateral: t.bigint().notNull(),
    rateAtTarget: t.bigint().notNull(),
    /** WAD, 0 for an empty reserve. */
    utilisation: t.bigint().notNull(),
    /** WAD a year, after that event. */
    borrowRate: t.bigint().notNull(),
    supplyRate: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.reserveId, table.hour] }) }),
);

/** Changes that a pool's owner has announced and not carried out, so that users can leave before. The chain deletes an
 * announcement only when it is carried out: compare `expiresAt` with the time. */
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
    /** Seconds: it can be carried out from readyAt through expiresAt. */
    readyAt: t.integer().notNull(),
    expiresAt: t.integer().notNull(),
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

/** The next sequence of an account's signatures with this key; no row: 0. */
export const nonce = onchainTable(
  "nonce",
  (t) => ({ account: t.hex().notNull(), key: t.bigint().notNull(), next: t.bigint().notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.account, table.key] }) }),
);

export const flashLoan = onchainTable(
  "flash_loan",
  (t) => ({
    /** As the id of `event`. */
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
  (table) => ({ tokenIdx: index().on(table.token, table.id) }),
);

export const auctionRelations = relations(auction, ({ one }) => ({
  pool: one(pool, { fields: [auction.poolId], references: [pool.id] }),
  owner: one(account, { fields: [auction.account], references: [account.id] }),
}));

export const poolRelations = relations(pool, ({ many }) => ({
  reserves: many(reserve),
  auctions: many(auction),
  announcements: many(announcement),
}));

export const reserveRelations = relations(reserve, ({ one, many }) => ({
  pool: one(pool, { fields: [reserve.poolId], references: [pool.id] }),
  positions: many(position),
  hours: many(reserveHour),
  announcements: many(announcement),
}));

export const announcementRelations = relations(announcement, ({ one }) => ({
  pool: one(pool, { fields: [announcement.poolId], references: [pool.id] }),
  reserve: one(reserve, { fields: [announcement.reserveId], references: [reserve.id] }),
}));

export const authorizationRelations = relations(authorization, ({ one }) => ({
  owner: one(account, { fields: [authorization.account], references: [account.id] }),
}));

export const positionRelations = relations(position, ({ one }) => ({
  reserve: one(reserve, { fields: [position.reserveId], references: [reserve.id] }),
  owner: one(account, { fields: [position.account], references: [account.id] }),
}));

export const accountRelations = relations(account, ({ many }) => ({
  positions: many(position),
  authorizations: many(authorization),
}));

export const eventRelations = relations(event, ({ one }) => ({
  reserve: one(reserve, { fields: [event.reserveId], references: [reserve.id] }),
}));

export const reserveHourRelations = relations(reserveHour, ({ one }) => ({
  reserve: one(reserve, { fields: [reserveHour.reserveId], references: [reserve.id] }),
}));
