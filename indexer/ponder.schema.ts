import { index, onchainTable, primaryKey, relations } from "ponder";

// Shares, indices and events only. Whatever grows with time (a balance with its interest, a health factor) is
// derived at read time with @weir/contracts/math. Amounts are token units, rates WAD a year, factors as on chain.

export const pool = onchainTable("pool", (t) => ({
  id: t.hex().primaryKey(),
  creator: t.hex().notNull(),
  owner: t.hex().notNull(),
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
    ltv: t.integer().notNull(),
    liquidationThreshold: t.integer().notNull(),
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
    /** The books after the last event, accrued to `updatedAt`. */
    supplyAssets: t.bigint().notNull(),
    supplyShares: t.bigint().notNull(),
    borrowAssets: t.bigint().notNull(),
    borrowShares: t.bigint().notNull(),
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
     * transferIn · transferOut · liquidated · liquidator · writeOff
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

export const poolRelations = relations(pool, ({ many }) => ({ reserves: many(reserve) }));

export const reserveRelations = relations(reserve, ({ one, many }) => ({
  pool: one(pool, { fields: [reserve.poolId], references: [pool.id] }),
  positions: many(position),
  hours: many(reserveHour),
}));

export const positionRelations = relations(position, ({ one }) => ({
  reserve: one(reserve, { fields: [position.reserveId], references: [reserve.id] }),
  owner: one(account, { fields: [position.account], references: [account.id] }),
}));

export const accountRelations = relations(account, ({ many }) => ({ positions: many(position) }));

export const eventRelations = relations(event, ({ one }) => ({
  reserve: one(reserve, { fields: [event.reserveId], references: [reserve.id] }),
}));

export const reserveHourRelations = relations(reserveHour, ({ one }) => ({
  reserve: one(reserve, { fields: [reserveHour.reserveId], references: [reserve.id] }),
}));
