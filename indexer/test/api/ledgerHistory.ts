import { books, entry, position, reserve, reserveHour } from "ponder:schema";
import { FIRST_INDEX, toDebtDown, toDebtSharesDown, toDebtSharesUp, toDebtUp } from "@weir/sdk/math/debt";
import { type AccrualRules, accrue, borrowRate, supplyRate, type Totals, utilisation } from "@weir/sdk/math/interest";
import { toAssetsDown, toSharesDown, toSharesUp } from "@weir/sdk/math/shares";
import type { Hex } from "viem";
import type { ApiDb } from "./apiDb.ts";
import { addressOf, eventId, hashOf, poolId, reserveId, START } from "./fixtureRows.ts";

// A history of two pools with three reserves each, computed as the core does: what the API must answer at any time is known.

export const CURVE = { targetUtilisation: 8_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 };
const RULES: AccrualRules = { curve: CURVE, reserveFactor: 100, retired: false };

type ReserveState = {
  id: Hex;
  pool: number;
  index: number;
  totals: Totals;
  collateral: bigint;
  interestTotal: bigint;
  feeSharesTotal: bigint;
  booksId: string;
};
type PositionState = { supplyShares: bigint; borrowShares: bigint; collateral: bigint };

/** What is true after an event, by hand. */
export type Truth = {
  block: number;
  time: number;
  totals: Map<Hex, Totals>;
  interestTotal: Map<Hex, bigint>;
  positions: Map<string, PositionState>;
};

export const positionKey = (reserve: Hex, account: Hex): string => `${reserve}|${account}`;

/** Repeatable numbers from 0 to below `below`. */
export const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

export type History = {
  reserves: (typeof reserve.$inferInsert)[];
  entries: (typeof entry.$inferInsert)[];
  books: (typeof books.$inferInsert)[];
  positions: (typeof position.$inferInsert)[];
  truths: Truth[];
  head: { block: number; time: number };
};

export const makeHistory = (steps: number, seed = 7): History => {
  const roll = dice(seed);
  const states: ReserveState[] = [0, 1].flatMap((p) =>
    [0, 1, 2].map((index) => ({
      id: reserveId(p, index),
      pool: p,
      index,
      totals: {
        supplyAssets: 0n,
        supplyShares: 0n,
        borrowAssets: 0n,
        borrowShares: 0n,
        borrowIndex: FIRST_INDEX,
        feeShares: 0n,
        rateAtTarget: 4n * 10n ** 16n,
        updatedAt: START,
      },
      collateral: 0n,
      interestTotal: 0n,
      feeSharesTotal: 0n,
      booksId: eventId(11 + p, index),
    })),
  );
  const bookRow = (s: ReserveState, block: number, time: number) => {
    const { updatedAt, ...totals } = s.totals;
    const { collateral, interestTotal, feeSharesTotal } = s;
    const rest = { collateral, interestTotal, feeSharesTotal, reserveFactor: RULES.reserveFactor, retired: false };
    return { reserveId: s.id, id: s.booksId, block, timestamp: time, updatedAt, ...totals, ...rest };
  };
  const bookRows: History["books"] = states.map((s) => bookRow(s, 11 + s.pool, START));
  const entries: History["entries"] = [];
  const positions = new Map<string, typeof position.$inferInsert>();
  const truths: Truth[] = [];
  let block = 100;
  let time = START + 100;
  for (let step = 0; step < steps; step++) {
    const gap = [0, 1, 3, 40, 900][roll(5)] ?? 1;
    block += gap;
    time += gap * 12;
    const s = states[roll(states.length)] as ReserveState;
    const account = addressOf(roll(6));
    const key = positionKey(s.id, account);
    const held = positions.get(key) ?? {
      reserveId: s.id,
      account,
      poolId: poolId(s.pool),
      supplyShares: 0n,
      borrowShares: 0n,
      collateral: 0n,
      supplyBacksDebt: false,
      supplyPrincipal: 0n,
      borrowPrincipal: 0n,
      supplyAssets: 0n,
      borrowAssets: 0n,
      updatedAt: time,
    };
    const before = s.totals;
    const t = { ...accrue(before, RULES, time) };
    s.interestTotal += t.borrowAssets - before.borrowAssets;
    s.feeSharesTotal += t.feeShares - before.feeShares;
    const amount = BigInt(1 + roll(1_000_000)) * 10n ** 12n;
    const idle = t.supplyAssets - t.borrowAssets;
    const kinds = [
      "supply",
      "supply",
      "borrow",
      "repay",
      "withdraw",
      "supplyCollateral",
      "withdrawCollateral",
    ] as const;
    let type: string = kinds[roll(kinds.length)] as string;
    if (type === "borrow" && idle < amount) type = "supply";
    if (type === "repay" && held.borrowShares === 0n) type = "supplyCollateral";
    if (type === "withdraw" && toAssetsDown(held.supplyShares, t.supplyAssets, t.supplyShares) < amount)
      type = "supply";
    if (type === "withdraw" && idle < amount) type = "supply";
    if (type === "withdrawCollateral" && held.collateral === 0n) type = "supplyCollateral";
    let side: "supply" | "borrow" | "collateral" = "supply";
    let deltaShares = 0n;
    let deltaAssets = 0n;
    if (type === "supply") {
      deltaShares = toSharesDown(amount, t.supplyAssets, t.supplyShares);
      deltaAssets = amount;
      t.supplyAssets += amount;
      t.supplyShares += deltaShares;
    } else if (type === "withdraw") {
      deltaShares = -toSharesUp(amount, t.supplyAssets, t.supplyShares);
      deltaAssets = -amount;
      t.supplyAssets -= amount;
      t.supplyShares += deltaShares;
    } else if (type === "borrow" || type === "repay") {
      side = "borrow";
      if (type === "borrow") {
        deltaShares = toDebtSharesUp(amount, t.borrowIndex);
        deltaAssets = amount;
      } else {
        const owed = toDebtUp(held.borrowShares, t.borrowIndex);
        const paid = amount < owed ? amount : owed;
        deltaShares = paid === owed ? -held.borrowShares : -toDebtSharesDown(paid, t.borrowIndex);
        deltaAssets = -paid;
      }
      t.borrowShares += deltaShares;
      t.borrowAssets = toDebtDown(t.borrowShares, t.borrowIndex);
    } else {
      side = "collateral";
      deltaShares = type === "supplyCollateral" ? amount : -held.collateral;
      deltaAssets = deltaShares;
      s.collateral += deltaShares;
    }
    s.totals = t;
    const logIndex = entries.length % 50;
    const id = eventId(block, logIndex);
    s.booksId = id;
    bookRows.push(bookRow(s, block, time));
    const now = { ...held, updatedAt: time };
    if (side === "supply") now.supplyShares = (held.supplyShares as bigint) + deltaShares;
    if (side === "borrow") now.borrowShares = (held.borrowShares as bigint) + deltaShares;
    if (side === "collateral") now.collateral = (held.collateral as bigint) + deltaShares;
    const worth =
      side === "supply"
        ? toAssetsDown(now.supplyShares as bigint, t.supplyAssets, t.supplyShares)
        : side === "borrow"
          ? toDebtUp(now.borrowShares as bigint, t.borrowIndex)
          : (now.collateral as bigint);
    const was =
      side === "supply" ? held.supplyAssets : side === "borrow" ? held.borrowAssets : (held.collateral as bigint);
    if (side === "supply") {
      now.supplyPrincipal = (held.supplyPrincipal as bigint) + deltaAssets;
      now.supplyAssets = worth;
    }
    if (side === "borrow") {
      now.borrowPrincipal = (held.borrowPrincipal as bigint) + deltaAssets;
      now.borrowAssets = worth;
    }
    positions.set(key, now);
    entries.push({
      id,
      type,
      poolId: poolId(s.pool),
      reserveId: s.id,
      account,
      side,
      deltaShares,
      deltaAssets,
      interest: worth - deltaAssets - (was as bigint),
      sharesAfter: side === "supply" ? now.supplyShares : side === "borrow" ? now.borrowShares : now.collateral,
      assetsAfter: worth,
      supplyBacksDebt: false,
      actor: roll(4) === 0 ? addressOf(8) : account,
      counterparty: type === "withdraw" ? addressOf(roll(9)) : null,
      liquidationId: null,
      block,
      logIndex,
      timestamp: time,
      transaction: hashOf(1_000 + step),
    } as typeof entry.$inferInsert);
    truths.push({
      block,
      time,
      totals: new Map(states.map(({ id: reserve, totals }) => [reserve, totals])),
      interestTotal: new Map(states.map(({ id: reserve, interestTotal }) => [reserve, interestTotal])),
      positions: new Map(
        [...positions].map(([k, { supplyShares, borrowShares, collateral }]) => [
          k,
          { supplyShares, borrowShares, collateral } as PositionState,
        ]),
      ),
    });
  }
  const reserves = states.map((s) => {
    const { updatedAt, ...totals } = s.totals;
    return {
      id: s.id,
      poolId: poolId(s.pool),
      index: s.index,
      token: addressOf(100 + s.index),
      symbol: ["WETH", "USDC", "=CMD()"][s.index] as string,
      name: `Token ${s.index}`,
      decimals: s.index === 1 ? 6 : 18,
      oracle: addressOf(200 + s.index),
      ltv: 7_500,
      resumedLtv: s.index === 2 ? 7_000 : null,
      liquidationThreshold: 8_000,
      rampFrom: 0,
      rampEnd: 0,
      maxBonus: 500,
      reserveFactor: RULES.reserveFactor,
      ...CURVE,
      supplyCap: s.index === 0 ? null : BigInt(s.pool + 1) * 10n ** 30n,
      borrowCap: s.pool === 0 ? null : 10n ** 30n,
      collateralCap: null,
      stopped: s.index === 2,
      retired: false,
      silentSince: 0,
      silentLast: 0,
      ...totals,
      updatedAt,
      collateral: s.collateral,
      interestTotal: s.interestTotal,
      feeSharesTotal: s.feeSharesTotal,
      booksId: s.booksId,
      listedAt: START,
      listedBlock: 11 + s.pool,
    };
  });
  return {
    reserves,
    entries,
    books: bookRows,
    positions: [...positions.values()],
    truths,
    head: { block: block + 50, time: time + 50 * 12 },
  };
};

type BooksRow = typeof books.$inferInsert;

/** The rows of `reserve_hour`: extremes just before and just after each event of an hour. */
export const hoursOf = (rows: readonly BooksRow[]): (typeof reserveHour.$inferInsert)[] => {
  const hours = new Map<string, typeof reserveHour.$inferInsert>();
  const last = new Map<Hex, Totals>();
  for (const row of rows) {
    const { reserveId: id, timestamp } = row;
    const totals = row as Totals;
    const was = last.get(id);
    const moments = was === undefined ? [totals] : [accrue(was, RULES, timestamp), totals];
    last.set(id, totals);
    const figures = moments.map(({ supplyAssets, borrowAssets, rateAtTarget }) => {
      const used = utilisation(supplyAssets, borrowAssets);
      const borrow = borrowRate(CURVE, used, rateAtTarget);
      return { used, borrow, supply: supplyRate(borrow, used, RULES.reserveFactor) };
    });
    const hour = Math.floor(timestamp / 3_600) * 3_600;
    const known = hours.get(`${id} ${hour}`);
    const low = (values: bigint[]) => values.reduce((a, b) => (b < a ? b : a));
    const high = (values: bigint[]) => values.reduce((a, b) => (b > a ? b : a));
    const all = (name: "used" | "borrow" | "supply", extreme?: bigint) => [
      ...figures.map((one) => one[name]),
      ...(extreme === undefined ? [] : [extreme]),
    ];
    hours.set(`${id} ${hour}`, {
      reserveId: id,
      hour,
      booksId: row.id,
      utilisationLow: low(all("used", known?.utilisationLow)),
      utilisationHigh: high(all("used", known?.utilisationHigh)),
      borrowRateLow: low(all("borrow", known?.borrowRateLow)),
      borrowRateHigh: high(all("borrow", known?.borrowRateHigh)),
      supplyRateLow: low(all("supply", known?.supplyRateLow)),
      supplyRateHigh: high(all("supply", known?.supplyRateHigh)),
    });
  }
  return [...hours.values()];
};

export const fillHistory = async (db: ApiDb, history: History): Promise<void> => {
  await db.insert(reserve, history.reserves);
  await db.insert(entry, history.entries);
  await db.insert(books, history.books);
  await db.insert(position, history.positions);
  await db.insert(reserveHour, hoursOf(history.books));
};
