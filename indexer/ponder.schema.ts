import { index, onchainTable, primaryKey, relations } from "ponder";

// Shares, indices and events only. Whatever grows with time (a balance with its interest, a health factor) is
// derived at read time with @weir/contracts/math. Amounts are token units, rates WAD a year, factors as on chain.

export const pool = onchainTable("pool", (t) => ({
  id: t.hex().primaryKey(),
  creator: t.hex().notNull(),
  /** Zero: the settings are frozen for ever. */
  owner: t.hex().notNull(),
  /** Offered the pool, and has not accepted it yet; zero: nobody. */
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
    /** The ltv once a stop is lifted; null: it is not stopped. */
    resumedLtv: t.integer(),
    /** Where the threshold is or will be: it falls to here from `rampFrom` in the week that ends at `rampEnd`, seconds. What is
     * in force at a moment says @weir/contracts/math/ramp. */
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
    /** Nothing that adds risk goes through. */
    stopped: t.boolean().notNull(),
    /** A total write-off emptied it: no interest, an ltv of 0, exits only. */
    retired: t.boolean().notNull(),
    /** The first and the last mark, seconds, of a price that could not be read; both 0: it could. */
    silentSince: t.integer().notNull(),
    silentLast: t.integer().notNull(),
    /** The books after the last event, accrued to `updatedAt`. */
    supplyAssets: t.bigint().notNull(),
    supplyShares: t.bigint().notNull(),
    borrowAssets: t.bigint().notNull(),
    borrowShares: t.bigint().notNull(),
    /** WAD: a debt is its shares times this, over 1e24. */
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
    /** Σ paid in − Σ paid out over all time, so that interest = what it is worth now − this. Below zero once more
     * came out than went in. */
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

/** The ledger: one row an account and an event that moved something of his. */
export const event = onchainTable(
  "event",
  (t) => ({
    /**
     * Block and log index with leading zeros, so that ordering by id is the order of the chain; the account's role
     * behind it where one log has two sides.
     */
    id: t.text().primaryKey(),
    /**
     * supply · withdraw · supplyCollateral · withdrawCollateral · enableCollateral · disableCollateral · borrow · repay ·
     * transferIn · transferOut · claimFees · liquidated · liquidator · silentTaken · silentTaker · writeOff
     * (@weir/contracts/ledger). Of the silent ones `assets` is the deposit that was taken; what was paid for it stands before
     * them, as a repay for each debt.
     */
    type: t.text().notNull(),
    poolId: t.hex().notNull(),
    reserveId: t.hex().notNull(),
    account: t.hex().notNull(),
    /** Who acted: the account itself or another. Of a write-off the transaction's sender. */
    caller: t.hex().notNull(),
    /** Who got the tokens, where somebody did. */
    receiver: t.hex(),
    assets: t.bigint().notNull(),
    shares: t.bigint().notNull(),
    /** A liquidation's other side: reserveId and assets are what was repaid, these are what was seized. */
    seizedReserveId: t.hex(),
    seizedAssets: t.bigint(),
    seizedShares: t.bigint(),
    healthBefore: t.bigint(),
    healthAfter: t.bigint(),
    bonus: t.bigint(),
    /** Of a silent deposit that was taken, WAD: what part of each debt was paid. */
    fraction: t.bigint(),
    /** Who bore a write-off, in token units: the fees nobody had claimed, then the suppliers. */
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

/** The books of a reserve at the last event of each hour in which one happened: its history. */
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
    /** WAD a year, in force after that event. */
    borrowRate: t.bigint().notNull(),
    supplyRate: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.reserveId, table.hour] }) }),
);

/** Changes that a pool's owner has announced and not carried out: people may leave before. The chain forgets one only when
 * it is carried out, so look at `expiresAt` too. */
export const announcement = onchainTable(
  "announcement",
  (t) => ({
    /** As the chain names it: what was asked for, hashed. */
    id: t.hex().primaryKey(),
    /** settings: of `reserveId`; listing: of a further reserve, of `token`. */
    kind: t.text().notNull(),
    /** What was asked for, ABI-encoded as the arguments of the call that will carry it out; its keccak256 is the id. */
    content: t.hex().notNull(),
    poolId: t.hex().notNull(),
    reserveId: t.hex(),
    token: t.hex(),
    symbol: t.text(),
    oracle: t.hex(),
    ltv: t.integer().notNull(),
    liquidationThreshold: t.integer().notNull(),
    reserveFactor: t.integer().notNull(),
    /** null: no cap */
    supplyCap: t.bigint(),
    borrowCap: t.bigint(),
    announcedAt: t.integer().notNull(),
    /** Seconds: it can be carried out from the one through the other. */
    readyAt: t.integer().notNull(),
    expiresAt: t.integer().notNull(),
  }),
  (table) => ({ poolIdx: index().on(table.poolId), reserveIdx: index().on(table.reserveId) }),
);

/** The last auction of an account's silent deposits that anybody opened. Whether it still runs, the chain alone can tell
 * (`auctionOf`): it ends when a feed comes back, and when the account owes no more. */
export const auction = onchainTable(
  "auction",
  (t) => ({
    poolId: t.hex().notNull(),
    account: t.hex().notNull(),
    caller: t.hex().notNull(),
    /** Seconds: the price falls from here on. */
    openedAt: t.integer().notNull(),
    transaction: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.poolId, table.account] }), accountIdx: index().on(table.account) }),
);

/** Until which second an operator has each right over an account; 0: not at all. */
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

/** The next sequence that a signature of the account with this key has to carry; no row: 0. */
export const nonce = onchainTable(
  "nonce",
  (t) => ({ account: t.hex().notNull(), key: t.bigint().notNull(), next: t.bigint().notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.account, table.key] }) }),
);

export const flashLoan = onchainTable(
  "flash_loan",
  (t) => ({
    /** As of `event`. */
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
