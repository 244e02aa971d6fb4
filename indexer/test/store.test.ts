import { idToHex } from "@weir/sdk/codec/ids";
import type { Books, Unpacked } from "@weir/sdk/codec/packedBooks";
import { accrue, borrowRate, supplyRate, type Totals, utilisation } from "@weir/sdk/math/interest";
import { type Address, maxUint256, stringToHex, zeroAddress } from "viem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "../src/log.ts";
import { auctionOpened, silentTaken } from "../src/store/auction.ts";
import {
  accrued,
  borrowed,
  collateralSet,
  collateralSupplied,
  collateralWithdrawn,
  repaid,
  supplied,
  withdrawn,
} from "../src/store/lending.ts";
import { liquidated, writtenOff } from "../src/store/liquidation.ts";
import { createPool } from "../src/store/pool.ts";
import { listReserve } from "../src/store/reserve.ts";
import { supplySeized } from "../src/store/seizure.ts";
import { transferred } from "../src/store/transfer.ts";
import { openDb, type TestDb } from "./db.ts";
import {
  address,
  firstWords,
  OTHER,
  POOL,
  poolConfig,
  RESERVE,
  reserveConfig,
  totals,
  words,
} from "./eventFixtures.ts";

const WAD = 10n ** 18n;
const ANN = address(0xa1);
const BOB = address(0xb0);
const CARL = address(0xc0);
const LISTED_AT = 7_200;

let t: TestDb;
let now = 0;
let index = 0;

/** Consecutive logs of one block; `next` begins another. */
const log = (transaction: `0x${string}` = "0x01"): Log => ({
  block: now,
  logIndex: index++,
  timestamp: now,
  transaction,
  sender: CARL,
});
const next = (seconds: number): void => {
  now += seconds;
  index = 0;
};

beforeAll(async () => {
  t = await openDb();
});
afterAll(() => t.close());

beforeEach(async () => {
  await t.empty();
  now = LISTED_AT;
  index = 0;
  const creation = { pool: POOL, creator: ANN, unit: stringToHex("USD", { size: 32 }), config: poolConfig };
  await createPool(t.db, log(), creation);
  const listing = { token: reserveConfig.token, decimals: 18, config: reserveConfig, books: firstWords(now) };
  await listReserve(t.db, log(), { ...listing, reserve: RESERVE }, { symbol: "WETH", name: "Wrapped Ether" });
  await listReserve(t.db, log(), { ...listing, reserve: OTHER }, { symbol: "USDC", name: "USD Coin" });
  next(60);
});

const reserveRow = async (id = RESERVE) => (await t.rows("reserve")).find((row) => row.id === idToHex(id))!;
const positionRow = async (account: Address, id = RESERVE) =>
  (await t.rows("position")).find((row) => row.account === account && row.reserveId === idToHex(id))!;
const ledger = async () => (await t.rows("entry")).sort((a, b) => (a.id < b.id ? -1 : 1));
const booksRows = async (id = RESERVE) =>
  (await t.rows("books")).filter(({ reserveId }) => reserveId === idToHex(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
const accountRow = async (id: Address) => (await t.rows("account")).find((row) => row.id === id)!;

const books = (assets: bigint, some: Partial<Totals> = {}, differs: Partial<Unpacked> = {}): Books =>
  words(totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n, updatedAt: now, ...some }), differs);

const mint = (account: Address, shares: bigint, reserve = RESERVE) =>
  transferred(t.db, log(), { caller: account, sender: zeroAddress, receiver: account, id: reserve, amount: shares });
const burn = (account: Address, shares: bigint) =>
  transferred(t.db, log(), { caller: account, sender: account, receiver: zeroAddress, id: RESERVE, amount: shares });

/** On each side of each account, Σ (deltaAssets + interest) is the last row's assetsAfter, which is the position's. */
const ledgerAddsUp = async () => {
  const sums = new Map<string, { shares: bigint; assets: bigint; after: [bigint, bigint] }>();
  for (const row of await ledger()) {
    if (row.side === null) continue;
    const key = `${row.reserveId} ${row.account} ${row.side}`;
    const { shares, assets } = sums.get(key) ?? { shares: 0n, assets: 0n };
    sums.set(key, {
      shares: shares + row.deltaShares,
      assets: assets + row.deltaAssets + row.interest,
      after: [row.sharesAfter, row.assetsAfter],
    });
  }
  const positions = await t.rows("position");
  for (const [key, { shares, assets, after }] of sums) {
    expect([key, shares, assets]).toEqual([key, ...after]);
    const row = positions.find((one) => key.startsWith(`${one.reserveId} ${one.account} `))!;
    const sides = {
      supply: [row.supplyShares, row.supplyAssets],
      borrow: [row.borrowShares, row.borrowAssets],
      collateral: [row.collateral, row.collateral],
    };
    expect([key, ...after]).toEqual([key, ...sides[key.split(" ")[2] as keyof typeof sides]]);
  }
};
/** Each account of the ledger was first seen at its first row, or before. */
const firstSeenAgree = async () => {
  const seen = new Map((await t.rows("account")).map(({ id, firstSeen }) => [id, firstSeen]));
  for (const { account, timestamp } of await ledger()) expect(seen.get(account)).toBeLessThanOrEqual(timestamp);
};
afterEach(async () => {
  await ledgerAddsUp();
  await firstSeenAgree();
});

/** As the core emits it: the named event, then the Transfer of the shares. */
const supply = async (account: Address, assets: bigint, after: Books) => {
  const shares = assets * 1_000_000n;
  await supplied(t.db, log(), { reserve: RESERVE, account, caller: account, assets, shares, books: after });
  await mint(account, shares);
};
const borrow = (account: Address, assets: bigint, after: Books, reserve = OTHER) =>
  borrowed(t.db, log(), {
    reserve,
    account,
    caller: account,
    receiver: account,
    assets,
    shares: assets * 1_000_000n,
    books: after,
  });

describe("listing", () => {
  test("default", async () => {
    const [pool] = await t.rows("pool");
    expect(pool).toMatchObject({
      id: idToHex(POOL),
      creator: ANN,
      unit: "USD",
      reserveCount: 2,
      dust: 10n ** 20n,
      createdAt: LISTED_AT,
    });
    expect(await reserveRow(OTHER)).toMatchObject({
      poolId: idToHex(POOL),
      index: 1,
      symbol: "USDC",
      steepness: 400,
      supplyCap: null,
      // 5,000,001 in 13 bits.
      borrowCap: 4_999_168n,
      rateAtTarget: 4n * 10n ** 16n,
      supplyAssets: 0n,
      updatedAt: LISTED_AT,
    });
  });

  test("behavior: history begins with the listing", async () => {
    const hours = await t.rows("reserveHour");
    expect(hours).toHaveLength(2);
    const rates = { utilisationLow: 0n, supplyRateHigh: 0n, borrowRateLow: 10n ** 16n, borrowRateHigh: 10n ** 16n };
    const { booksId } = await reserveRow();
    expect(hours[0]).toMatchObject({ hour: LISTED_AT, booksId, ...rates });
    expect(await booksRows()).toMatchObject([
      { id: booksId, timestamp: LISTED_AT, updatedAt: LISTED_AT, supplyAssets: 0n, reserveFactor: 100, retired: false },
    ]);
    expect(await t.rows("configChange")).toMatchObject([
      { kind: "created", reserveId: null, before: null, actor: ANN, after: { unit: "USD", dust: `${10n ** 20n}` } },
      {
        kind: "listed",
        reserveId: idToHex(RESERVE),
        before: null,
        actor: CARL,
        after: { ltv: 7_500, supplyCap: null },
      },
      {
        kind: "listed",
        reserveId: idToHex(OTHER),
        after: { borrowCap: "4999168", rateAtTarget: `${4n * 10n ** 16n}` },
      },
    ]);
  });
});

describe("supply and withdraw", () => {
  test("default", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    expect(await reserveRow()).toMatchObject({ supplyAssets: 1_000n, supplyShares: 1_000_000_000n, updatedAt: now });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 1_000_000_000n, supplyPrincipal: 1_000n });
    expect(await ledger()).toMatchObject([
      {
        ...{ type: "supply", account: ANN, actor: ANN, side: "supply", counterparty: null, liquidationId: null },
        ...{ deltaAssets: 1_000n, deltaShares: 1_000_000_000n, interest: 0n },
        ...{ assetsAfter: 1_000n, sharesAfter: 1_000_000_000n, supplyBacksDebt: false },
      },
    ]);
    expect(await accountRow(ANN)).toMatchObject({ firstSeen: now });
  });

  test("behavior: the reserve's books are those of the event, not a sum", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await supply(ANN, 1_000n, books(5_555n, { borrowAssets: 77n }));
    expect(await reserveRow()).toMatchObject({ supplyAssets: 5_555n, borrowAssets: 77n });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 2_000_000_000n, supplyPrincipal: 2_000n });
  });

  test("behavior: leaving with interest leaves it in the principal, below zero", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    next(60);
    const gone = {
      reserve: RESERVE,
      account: ANN,
      caller: BOB,
      receiver: CARL,
      assets: 1_010n,
      shares: 1_000_000_000n,
    };
    await withdrawn(t.db, log(), { ...gone, books: books(0n) });
    await burn(ANN, 1_000_000_000n);
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 0n, supplyPrincipal: -10n, updatedAt: now });
    expect((await ledger())[1]).toMatchObject({
      ...{ type: "withdraw", actor: BOB, counterparty: CARL, deltaAssets: -1_010n, deltaShares: -1_000_000_000n },
      ...{ interest: 10n, assetsAfter: 0n, sharesAfter: 0n },
    });
    expect(await accountRow(ANN)).toMatchObject({ firstSeen: now - 60 });
  });

  test("behavior: accrual alone moves the books and makes no ledger row", async () => {
    await accrued(t.db, log(), { reserve: RESERVE, books: books(42n) });
    expect(await reserveRow()).toMatchObject({ supplyAssets: 42n });
    expect(await ledger()).toEqual([]);
  });

  test("behavior: each ledger row has the interest since the one before, of rounding too", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    next(60);
    await supply(ANN, 500n, books(1_580n, { supplyShares: 1_500_000_000n }));
    // 1.5e9 · (1,580 + 1) / (1.5e9 + 1e6) is 1,579.9: rounded down.
    expect((await ledger())[1]).toMatchObject({ deltaAssets: 500n, interest: 79n, assetsAfter: 1_579n });
    expect(await positionRow(ANN)).toMatchObject({ supplyAssets: 1_579n, supplyPrincipal: 1_500n });
  });

  test("error: more shares withdrawn than there were", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    const all = { reserve: RESERVE, account: ANN, caller: ANN, receiver: ANN, assets: 1n, shares: 1_000_000_001n };
    await expect(withdrawn(t.db, log(), { ...all, books: books(0n) })).rejects.toThrow("the supply balance of account");
    await t.empty();
  });
});

describe("unlent collateral", () => {
  test("default", async () => {
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: BOB, assets: 500n });
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: BOB, caller: BOB, assets: 20n });
    const taken = { reserve: RESERVE, account: ANN, caller: ANN, receiver: CARL, assets: 200n };
    await collateralWithdrawn(t.db, log(), taken);
    expect(await positionRow(ANN)).toMatchObject({ collateral: 300n, supplyShares: 0n, supplyPrincipal: 0n });
    expect(await reserveRow()).toMatchObject({ collateral: 320n, supplyAssets: 0n });
    expect(
      (await ledger()).map(({ type, actor, deltaAssets, sharesAfter }) => [type, actor, deltaAssets, sharesAfter]),
    ).toEqual([
      ["supplyCollateral", BOB, 500n, 500n],
      ["supplyCollateral", BOB, 20n, 20n],
      ["withdrawCollateral", ANN, -200n, 300n],
    ]);
    // The books do not accrue with it.
    expect(
      (await booksRows()).map(({ collateral, timestamp, updatedAt }) => [collateral, timestamp, updatedAt]),
    ).toEqual([
      [0n, LISTED_AT, LISTED_AT],
      [500n, now, LISTED_AT],
      [520n, now, LISTED_AT],
      [320n, now, LISTED_AT],
    ]);
    const { booksId } = await reserveRow();
    expect((await t.rows("reserveHour")).find((row) => row.reserveId === idToHex(RESERVE))).toMatchObject({ booksId });
  });
});

describe("lent deposits that back debt", () => {
  const set = (enabled: boolean) =>
    collateralSet(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, enabled });

  test("default", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: false });
    await set(true);
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: true, supplyShares: 1_000_000_000n });
    await set(false);
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: false });
    expect((await ledger()).map(({ type, side, supplyBacksDebt }) => [type, side, supplyBacksDebt])).toEqual([
      ["supply", "supply", false],
      ["enableCollateral", null, true],
      ["disableCollateral", null, false],
    ]);
  });

  test("behavior: the last share takes it along, without an event", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await set(true);
    const out = { reserve: RESERVE, account: ANN, caller: ANN, receiver: ANN };
    await withdrawn(t.db, log(), { ...out, assets: 400n, shares: 400_000_000n, books: books(600n) });
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: true });
    await withdrawn(t.db, log(), { ...out, assets: 600n, shares: 600_000_000n, books: books(0n) });
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: false });
    await supply(ANN, 1_000n, books(1_000n));
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: false });
  });
});

describe("borrow and repay", () => {
  test("default", async () => {
    await borrow(ANN, 600n, books(1_000n, { borrowAssets: 600n, borrowShares: 600_000_000n }));
    next(60);
    const part = { reserve: OTHER, account: ANN, caller: BOB, assets: 100n, shares: 99_000_000n };
    await repaid(t.db, log(), { ...part, books: books(1_000n, { borrowAssets: 501n, borrowShares: 501_000_000n }) });
    expect(await positionRow(ANN, OTHER)).toMatchObject({ borrowShares: 501_000_000n, borrowPrincipal: 500n });
    expect(await reserveRow(OTHER)).toMatchObject({ borrowAssets: 501n, borrowShares: 501_000_000n });
    expect(await ledger()).toMatchObject([
      {
        ...{
          type: "borrow",
          side: "borrow",
          actor: ANN,
          counterparty: ANN,
          deltaAssets: 600n,
          deltaShares: 600_000_000n,
        },
        ...{ interest: 0n, assetsAfter: 600n },
      },
      {
        ...{
          type: "repay",
          actor: BOB,
          counterparty: null,
          deltaAssets: -100n,
          deltaShares: -99_000_000n,
          interest: 1n,
        },
        ...{ assetsAfter: 501n, sharesAfter: 501_000_000n },
      },
    ]);
  });

  test("error: more debt repaid than there was", async () => {
    const none = { reserve: OTHER, account: ANN, caller: ANN, assets: 1n, shares: 1n, books: books(0n) };
    await expect(repaid(t.db, log(), none)).rejects.toThrow("the borrow balance of account");
    await t.empty();
  });
});

describe("hours", () => {
  const hours = async () =>
    (await t.rows("reserveHour")).filter((row) => row.reserveId === idToHex(RESERVE)).sort((a, b) => a.hour - b.hour);

  test("default: the books of an hour's last event, and the extremes just before and after each", async () => {
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { borrowAssets: 100n }) });
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { borrowAssets: 950n }) });
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { borrowAssets: 500n }) });
    const { booksId } = await reserveRow();
    next(3_600);
    await accrued(t.db, log(), { reserve: RESERVE, books: books(2_000n) });

    const used = utilisation(1_000n, 950n);
    const rate = borrowRate(reserveConfig.curve, used, 4n * 10n ** 16n);
    expect(used).toBe((95n * WAD) / 100n);
    // Half way from the target to full utilisation: 4 % · (1 + (4 − 1)/2).
    expect(rate).toBe(10n ** 17n);
    const [first, second] = await hours();
    // The listing is of the same hour.
    expect(first).toMatchObject({ hour: 7_200, booksId, utilisationLow: 0n, utilisationHigh: used });
    expect(first).toMatchObject({ borrowRateLow: 10n ** 16n, borrowRateHigh: rate });
    expect(first).toMatchObject({ supplyRateLow: 0n, supplyRateHigh: supplyRate(rate, used, 100) });
    // Half was lent out until the event, nothing after it.
    expect(second).toMatchObject({ hour: 10_800, utilisationLow: 0n, utilisationHigh: WAD / 2n });
    expect(second!.booksId).toBe((await reserveRow()).booksId);
  });

  test("behavior: what accrued until the event counts among the extremes", async () => {
    const lent = { borrowAssets: 900_000n, borrowShares: 900_000_000_000n };
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000_000n, lent) });
    next(31_536_000);
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 1n });
    const { utilisationLow, utilisationHigh } = (await hours()).at(-1)!;
    expect(utilisationLow).toBe(utilisationHigh);
    expect(utilisationLow).toBeGreaterThan((9n * WAD) / 10n);
  });
});

describe("totals since the listing", () => {
  test("default: the interest of the old books until the event, whatever the event itself changes", async () => {
    const lent = { borrowAssets: 900_000n, borrowShares: 900_000_000_000n };
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000_000n, lent) });
    expect(await reserveRow()).toMatchObject({ interestTotal: 0n, feeSharesTotal: 0n });
    const was = await reserveRow();
    next(31_536_000);
    const rules = { curve: reserveConfig.curve, reserveFactor: 100, retired: false };
    const then = accrue({ ...was }, rules, now);
    const interest = then.borrowAssets - 900_000n;
    // 4 % on 900,000 for a year, compounded.
    expect(interest).toBe(36_729n);
    // An event of unlent collateral leaves the books as they were.
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 1n });
    expect(await reserveRow()).toMatchObject({ interestTotal: 0n, updatedAt: LISTED_AT + 60 });
    await accrued(t.db, log(), { reserve: RESERVE, books: books(7n, { feeShares: 1n }) });
    const totalled = { interestTotal: interest, feeSharesTotal: then.feeShares };
    expect(await reserveRow()).toMatchObject(totalled);
    expect((await booksRows()).at(-1)).toMatchObject({ ...totalled, supplyAssets: 7n, feeShares: 1n });
    // In the same second nothing accrues.
    await accrued(t.db, log(), { reserve: RESERVE, books: books(8n) });
    expect(await reserveRow()).toMatchObject(totalled);
  });
});

describe("share transfers", () => {
  const move = (sender: Address, receiver: Address, amount: bigint) =>
    transferred(t.db, log(), { caller: sender, sender, receiver, id: RESERVE, amount });

  test("default: the principal goes along at what the shares are worth then", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { supplyAssets: 1_500n }) });
    await move(ANN, BOB, 500_000_000n);
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 500_000_000n, supplyPrincipal: 1_000n - 749n });
    expect(await positionRow(BOB)).toMatchObject({ supplyShares: 500_000_000n, supplyPrincipal: 749n });
    expect((await ledger()).slice(1)).toMatchObject([
      {
        ...{
          type: "transferOut",
          account: ANN,
          actor: ANN,
          counterparty: BOB,
          deltaAssets: -749n,
          deltaShares: -500_000_000n,
        },
        // 1,498 of 1,500: what the virtual share and token unit round off.
        ...{ interest: 498n, assetsAfter: 749n },
      },
      {
        ...{
          type: "transferIn",
          account: BOB,
          actor: ANN,
          counterparty: ANN,
          deltaAssets: 749n,
          deltaShares: 500_000_000n,
        },
        ...{ interest: 0n, assetsAfter: 749n },
      },
    ]);
  });

  test("behavior: books that nobody touched for a while are accrued first", async () => {
    await supply(ANN, 1_000_000n, books(1_000_000n, { borrowAssets: 900_000n, borrowShares: 900_000_000_000n }));
    next(31_536_000);
    await move(ANN, BOB, 1_000_000_000_000n);
    // 4 % on 900,000 for a year, compounded, less a tenth for the pool.
    expect((await positionRow(BOB)).supplyPrincipal).toBeGreaterThan(1_033_000n);
    expect((await positionRow(BOB)).supplyPrincipal).toBeLessThan(1_034_000n);
  });

  test("behavior: to oneself, and of nothing, nothing changes", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await move(ANN, ANN, 500_000_000n);
    await move(ANN, BOB, 0n);
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 1_000_000_000n, supplyPrincipal: 1_000n });
    expect(await ledger()).toHaveLength(1);
    expect(await t.rows("position")).toHaveLength(1);
  });

  test("behavior: a mint and a burn alone change nothing: the event beside each tells all", async () => {
    await mint(BOB, 5n);
    await burn(BOB, 5n);
    expect(await t.rows("position")).toEqual([]);
    expect(await t.rows("account")).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  test("error: more than there were", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await expect(move(ANN, BOB, 1_000_000_001n)).rejects.toThrow("the supply balance of account");
    await t.empty();
  });
});

describe("liquidation", () => {
  const amounts = {
    repaidAssets: 300n,
    repaidShares: 300_000_000n,
    seizedAssets: 330n,
    seizedShares: 0n,
    healthBefore: (9n * WAD) / 10n,
    healthAfter: maxUint256,
    bonus: WAD / 20n,
  };
  const sides = () => ({
    collateralReserve: RESERVE,
    debtReserve: OTHER,
    account: ANN,
    caller: BOB,
    receiver: CARL,
    debtBooks: books(1_000n, { borrowAssets: 300n }),
  });
  const owe = () => borrow(ANN, 600n, books(1_000n, { borrowAssets: 600n, borrowShares: 600_000_000n }));

  test("default: unlent collateral", async () => {
    await accrued(t.db, log(), { reserve: RESERVE, books: books(700n) });
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 500n });
    await owe();
    next(60);
    await liquidated(t.db, log(), { ...sides(), fromSupply: false, inside: false, amounts });
    expect(await positionRow(ANN)).toMatchObject({ collateral: 170n, supplyPrincipal: 0n });
    expect(await positionRow(ANN, OTHER)).toMatchObject({ borrowShares: 300_000_000n, borrowPrincipal: 300n });
    expect(await reserveRow()).toMatchObject({
      collateral: 170n,
      supplyAssets: 700n,
      updatedAt: LISTED_AT + 60,
      borrowCap: 4_999_168n,
    });
    expect(await reserveRow(OTHER)).toMatchObject({ borrowAssets: 300n });

    const id = `${String(now).padStart(12, "0")}-000000`;
    const place = { block: now, logIndex: 0, timestamp: now, transaction: "0x01" };
    expect(await t.rows("liquidation")).toEqual([
      {
        ...{ id, kind: "liquidation", poolId: idToHex(POOL), account: ANN, caller: BOB, receiver: CARL },
        ...{ collateralReserveId: idToHex(RESERVE), debtReserveId: idToHex(OTHER), fromSupply: false, asShares: false },
        ...{ ...amounts, fraction: null, writtenOff: 0n, ...place },
      },
    ]);
    const told = { poolId: idToHex(POOL), actor: BOB, liquidationId: id, supplyBacksDebt: false, ...place };
    expect((await ledger()).slice(2)).toEqual([
      {
        ...{ ...told, id: `${id}-caller`, type: "liquidator", reserveId: idToHex(OTHER), account: BOB, side: null },
        ...{ deltaShares: 0n, deltaAssets: 0n, interest: 0n, sharesAfter: 0n, assetsAfter: 0n, counterparty: ANN },
      },
      {
        ...{ ...told, id: `${id}-debt`, type: "liquidated", reserveId: idToHex(OTHER), account: ANN, side: "borrow" },
        ...{
          deltaShares: -300_000_000n,
          deltaAssets: -300n,
          interest: 0n,
          sharesAfter: 300_000_000n,
          assetsAfter: 300n,
        },
        counterparty: null,
      },
      {
        ...{
          ...told,
          id: `${id}-deposit`,
          type: "seized",
          reserveId: idToHex(RESERVE),
          account: ANN,
          side: "collateral",
        },
        ...{ deltaShares: -330n, deltaAssets: -330n, interest: 0n, sharesAfter: 170n, assetsAfter: 170n },
        counterparty: CARL,
      },
    ]);
  });

  test("behavior: unlent collateral that stays inside is the receiver's, and the reserve's sum stands", async () => {
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 500n });
    await owe();
    next(60);
    await liquidated(t.db, log(), { ...sides(), fromSupply: false, inside: true, amounts });
    expect(await positionRow(ANN)).toMatchObject({ collateral: 170n });
    expect(await positionRow(CARL)).toMatchObject({ collateral: 330n, supplyShares: 0n, supplyPrincipal: 0n });
    expect(await reserveRow()).toMatchObject({ collateral: 500n });
    expect(await t.rows("liquidation")).toMatchObject([{ asShares: true }]);
    expect((await ledger()).slice(-1)).toMatchObject([
      { type: "seizedIn", account: CARL, side: "collateral", deltaShares: 330n, actor: BOB, counterparty: ANN },
    ]);
    await liquidated(t.db, log(), {
      ...{ ...sides(), receiver: ANN, fromSupply: false, inside: true },
      amounts: { ...amounts, repaidAssets: 1n, repaidShares: 1n, seizedAssets: 170n },
    });
    expect(await positionRow(ANN)).toMatchObject({ collateral: 170n });
    expect((await ledger()).slice(-2).map(({ type, sharesAfter }) => [type, sharesAfter])).toEqual([
      ["seized", 0n],
      ["seizedIn", 170n],
    ]);
  });

  test("behavior: lent collateral that is paid out, told once the books are", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await owe();
    next(60);
    const seized = { ...amounts, seizedShares: 330_000_000n };
    await liquidated(t.db, log(), { ...sides(), fromSupply: true, inside: false, amounts: seized });
    await burn(ANN, 330_000_000n);
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(670n) });
    expect(await reserveRow()).toMatchObject({ supplyAssets: 670n, updatedAt: now });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 670_000_000n, supplyPrincipal: 670n, collateral: 0n });
    expect((await ledger()).map(({ type }) => type)).toEqual([
      "supply",
      "borrow",
      "liquidator",
      "liquidated",
      "seized",
    ]);
    expect((await ledger()).at(-1)).toMatchObject({
      deltaAssets: -330n,
      deltaShares: -330_000_000n,
      assetsAfter: 670n,
    });
  });

  test("behavior: shares seized as shares move once, without transfer rows", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await owe();
    next(60);
    // An equal transfer in the same block keeps its rows: it is of another transaction.
    const gift = { caller: ANN, sender: ANN, receiver: CARL, id: RESERVE, amount: 330_000_000n };
    await transferred(t.db, log("0x02"), gift);
    const seized = { ...amounts, seizedShares: 330_000_000n };
    await writtenOff(t.db, log(), {
      reserve: OTHER,
      account: ANN,
      assets: 300n,
      shares: 300_000_000n,
      fromFees: 7n,
      fromSuppliers: 293n,
      books: books(700n),
    });
    await liquidated(t.db, log(), { ...sides(), fromSupply: true, inside: true, amounts: seized });
    await transferred(t.db, log(), { ...gift, caller: BOB });
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(1_000n) });

    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 340_000_000n, supplyPrincipal: 340n });
    expect(await positionRow(CARL)).toMatchObject({ supplyShares: 660_000_000n, supplyPrincipal: 660n });
    expect(await positionRow(ANN, OTHER)).toMatchObject({ borrowShares: 0n, borrowPrincipal: 0n });
    expect((await ledger()).map(({ type, transaction }) => [type, transaction]).slice(2)).toEqual([
      ["transferOut", "0x02"],
      ["transferIn", "0x02"],
      ["writeOff", "0x01"],
      ["liquidator", "0x01"],
      ["liquidated", "0x01"],
      ["seized", "0x01"],
      ["seizedIn", "0x01"],
    ]);
    expect((await ledger())[4]).toMatchObject({ actor: CARL, deltaAssets: -300n, assetsAfter: 300n });
    expect(await t.rows("writeOff")).toMatchObject([
      { reserveId: idToHex(OTHER), account: ANN, assets: 300n, fromFees: 7n, fromSuppliers: 293n, retired: false },
    ]);
    const [liquidation] = await t.rows("liquidation");
    expect(liquidation).toMatchObject({ writtenOff: 300n });
    const liquidationId = liquidation?.id;
    expect(await t.rows("writeOff")).toMatchObject([{ liquidationId }]);
  });

  test("behavior: a liquidation as shares leaves these rows and no others", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await owe();
    next(60);
    const seized = { ...amounts, seizedShares: 330_000_000n };
    await liquidated(t.db, log(), { ...sides(), fromSupply: true, inside: true, amounts: seized });
    const moved = { caller: BOB, sender: ANN, receiver: CARL, id: RESERVE, amount: 330_000_000n };
    await transferred(t.db, log(), moved);
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(1_000n) });

    const id = `${String(now).padStart(12, "0")}-000000`;
    expect((await ledger()).slice(2).map((row) => [row.id, row.type, row.account, row.side, row.deltaShares])).toEqual([
      [`${id}-caller`, "liquidator", BOB, null, 0n],
      [`${id}-debt`, "liquidated", ANN, "borrow", -300_000_000n],
      [`${id}-deposit`, "seized", ANN, "supply", -330_000_000n],
      [`${id}-receiver`, "seizedIn", CARL, "supply", 330_000_000n],
    ]);
    const position = { poolId: idToHex(POOL), collateral: 0n, supplyBacksDebt: false };
    const positions = (await t.rows("position")).sort((a, b) => (a.supplyShares < b.supplyShares ? -1 : 1));
    expect(positions).toEqual([
      {
        ...{ ...position, account: ANN, reserveId: idToHex(OTHER), supplyShares: 0n, supplyPrincipal: 0n },
        ...{ borrowShares: 300_000_000n, borrowPrincipal: 300n, supplyAssets: 0n, borrowAssets: 300n, updatedAt: now },
      },
      {
        ...{
          ...position,
          account: CARL,
          reserveId: idToHex(RESERVE),
          supplyShares: 330_000_000n,
          supplyPrincipal: 330n,
        },
        ...{ borrowShares: 0n, borrowPrincipal: 0n, supplyAssets: 330n, borrowAssets: 0n, updatedAt: now },
      },
      {
        ...{
          ...position,
          account: ANN,
          reserveId: idToHex(RESERVE),
          supplyShares: 670_000_000n,
          supplyPrincipal: 670n,
        },
        ...{ borrowShares: 0n, borrowPrincipal: 0n, supplyAssets: 670n, borrowAssets: 0n, updatedAt: now },
      },
    ]);
    expect((await t.rows("account")).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: ANN, firstSeen: now - 60 },
      { id: BOB, firstSeen: now },
      { id: CARL, firstSeen: now },
    ]);
  });

  test("behavior: a transfer directly after a liquidation of unlent collateral has rows of its own", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 500n });
    await owe();
    next(60);
    await liquidated(t.db, log(), { ...sides(), fromSupply: false, inside: true, amounts });
    await transferred(t.db, log(), { caller: ANN, sender: ANN, receiver: CARL, id: RESERVE, amount: 330_000_000n });
    expect((await ledger()).slice(3).map(({ type }) => type)).toEqual([
      ...["liquidator", "liquidated", "seized", "seizedIn", "transferOut", "transferIn"],
    ]);
  });

  test("behavior: an account that seizes all of its own shares keeps them, and its bit is cleared", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await supply(BOB, 1_000n, books(2_000n));
    await collateralSet(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, enabled: true });
    await owe();
    next(60);
    const own = { ...sides(), caller: ANN, receiver: ANN, fromSupply: true, inside: true };
    const seize = async (seizedShares: bigint, repaidShares: bigint) => {
      await liquidated(t.db, log(), { ...own, amounts: { ...amounts, seizedShares, repaidShares } });
      await transferred(t.db, log(), { caller: ANN, sender: ANN, receiver: ANN, id: RESERVE, amount: seizedShares });
      await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(2_000n) });
    };
    await seize(600_000_000n, 1n);
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 1_000_000_000n, supplyBacksDebt: true });
    await seize(1_000_000_000n, 1n);
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 1_000_000_000n, supplyBacksDebt: false });
    expect((await ledger()).filter(({ type }) => type === "liquidator")).toHaveLength(2);
    expect((await ledger()).slice(-2).map(({ type, sharesAfter }) => [type, sharesAfter])).toEqual([
      ["seized", 0n],
      ["seizedIn", 1_000_000_000n],
    ]);
  });

  test("behavior: of several debts that are written off, the liquidated one's counts", async () => {
    await owe();
    await borrow(ANN, 50n, books(1_000n, { borrowAssets: 50n }), RESERVE);
    const off = { account: ANN, fromFees: 0n };
    await writtenOff(t.db, log(), {
      ...{ ...off, reserve: OTHER, assets: 300n, shares: 300_000_000n, fromSuppliers: 300n, books: books(700n) },
    });
    await writtenOff(t.db, log(), {
      ...{ ...off, reserve: RESERVE, assets: 50n, shares: 50_000_000n, fromSuppliers: 50n, books: books(700n) },
    });
    await liquidated(t.db, log(), {
      ...{ ...sides(), collateralReserve: RESERVE, fromSupply: false, inside: false },
      amounts: { ...amounts, seizedAssets: 0n },
    });
    const [liquidation] = await t.rows("liquidation");
    expect(liquidation).toMatchObject({ writtenOff: 300n });
    const liquidationId = liquidation?.id;
    expect(await t.rows("writeOff")).toMatchObject([{ liquidationId }, { liquidationId }]);
  });

  test("error: seized shares without the event that tells whose", async () => {
    const seized = { reserve: RESERVE, account: ANN, books: books(670n) };
    await expect(supplySeized(t.db, log(), seized)).rejects.toThrow("no seizure at");
    await t.empty();
  });
});

describe("auctions", () => {
  const taken = { collateralReserve: RESERVE, account: ANN, caller: BOB, receiver: CARL, fraction: WAD / 2n };

  test("default: the last opening counts", async () => {
    await auctionOpened(t.db, log(), { pool: POOL, account: ANN, caller: BOB });
    next(60);
    await auctionOpened(t.db, log("0x02"), { pool: POOL, account: ANN, caller: CARL });
    expect(await t.rows("auction")).toMatchObject([
      { poolId: idToHex(POOL), account: ANN, caller: CARL, openedAt: now, transaction: "0x02" },
    ]);
  });

  test.each([
    { inside: false, received: undefined, total: 0n },
    { inside: true, received: 500n, total: 500n },
  ])("default: unlent collateral is taken, inside: $inside", async ({ inside, received, total }) => {
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 500n });
    await silentTaken(t.db, log(), { ...taken, fromSupply: false, inside, seized: 500n, shares: 0n });
    expect(await positionRow(ANN)).toMatchObject({ collateral: 0n });
    expect((await positionRow(CARL))?.collateral).toBe(received);
    expect(await reserveRow()).toMatchObject({ collateral: total });
    expect(await t.rows("liquidation")).toMatchObject([
      {
        ...{ kind: "auction", account: ANN, caller: BOB, receiver: CARL, fromSupply: false, asShares: inside },
        ...{ debtReserveId: null, repaidAssets: 0n, seizedAssets: 500n, seizedShares: 0n, fraction: WAD / 2n },
        ...{ healthBefore: null, healthAfter: null, bonus: null },
      },
    ]);
    expect((await ledger()).slice(1)).toMatchObject([
      { type: "silentTaker", account: BOB, side: null, actor: BOB, counterparty: ANN },
      { type: "silentTaken", account: ANN, side: "collateral", actor: BOB, counterparty: CARL, deltaAssets: -500n },
      ...(inside ? [{ type: "silentIn", account: CARL, actor: BOB, counterparty: ANN, deltaAssets: 500n }] : []),
    ]);
  });

  test("behavior: a lent deposit that stays inside moves once, without transfer rows", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    next(60);
    const seized = { fromSupply: true, inside: true, seized: 1_000n, shares: 1_000_000_000n };
    await silentTaken(t.db, log(), { ...taken, ...seized });
    await transferred(t.db, log(), { caller: BOB, sender: ANN, receiver: CARL, id: RESERVE, amount: 1_000_000_000n });
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(1_000n) });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 0n, supplyPrincipal: 0n });
    expect(await positionRow(CARL)).toMatchObject({ supplyShares: 1_000_000_000n, supplyPrincipal: 1_000n });
    expect((await ledger()).map(({ type, deltaShares }) => [type, deltaShares]).slice(1)).toEqual([
      ["silentTaker", 0n],
      ["silentTaken", -1_000_000_000n],
      ["silentIn", 1_000_000_000n],
    ]);
  });

  test("behavior: a transfer directly after unlent collateral is taken has rows of its own", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 500n });
    next(60);
    await silentTaken(t.db, log(), { ...taken, fromSupply: false, inside: true, seized: 500n, shares: 0n });
    await transferred(t.db, log(), { caller: ANN, sender: ANN, receiver: CARL, id: RESERVE, amount: 1_000_000_000n });
    expect((await ledger()).slice(-2).map(({ type }) => type)).toEqual(["transferOut", "transferIn"]);
  });

  test("behavior: a lent deposit that is paid out leaves no principal", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    next(60);
    const seized = { fromSupply: true, inside: false, seized: 1_000n, shares: 1_000_000_000n };
    await silentTaken(t.db, log(), { ...taken, ...seized });
    await burn(ANN, 1_000_000_000n);
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(0n) });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 0n, supplyPrincipal: 0n });
    expect(await reserveRow()).toMatchObject({ supplyAssets: 0n });
  });

  test.each([{ fromSupply: false }, { fromSupply: true }])(
    "behavior: debts that a sale leaves are written off with it, from a lent deposit: $fromSupply",
    async ({ fromSupply }) => {
      await supply(ANN, 1_000n, books(1_000n));
      await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 1_000n });
      for (const reserve of [OTHER, RESERVE]) await borrow(ANN, 50n, books(1_000n, { borrowAssets: 50n }), reserve);
      next(60);
      await silentTaken(t.db, log(), { ...taken, fromSupply, inside: true, seized: 1_000n, shares: 1_000_000_000n });
      if (fromSupply) {
        const moved = { caller: BOB, sender: ANN, receiver: CARL, id: RESERVE, amount: 1_000_000_000n };
        await transferred(t.db, log(), moved);
        await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(1_000n) });
      }
      const off = { account: ANN, assets: 50n, shares: 50_000_000n, fromFees: 0n, fromSuppliers: 50n };
      for (const reserve of [OTHER, RESERVE]) await writtenOff(t.db, log(), { ...off, reserve, books: books(950n) });
      const [sale] = await t.rows("liquidation");
      expect((await t.rows("writeOff")).map(({ liquidationId }) => liquidationId)).toEqual([sale?.id, sale?.id]);
    },
  );

  test("behavior: an account that takes its own lent deposit keeps it, and its bit is cleared", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await collateralSet(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, enabled: true });
    const own = { ...taken, caller: ANN, receiver: ANN, fromSupply: true, inside: true, seized: 1_000n };
    await silentTaken(t.db, log(), { ...own, shares: 1_000_000_000n });
    await transferred(t.db, log(), { caller: ANN, sender: ANN, receiver: ANN, id: RESERVE, amount: 1_000_000_000n });
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(1_000n) });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 1_000_000_000n, supplyBacksDebt: false });
  });
});

describe("retired reserves", () => {
  const writeOff = (stopped: boolean) =>
    writtenOff(t.db, log(), {
      ...{ reserve: OTHER, account: ANN, assets: 600n, shares: 600_000_000n, fromFees: 0n, fromSuppliers: 600n },
      books: books(0n, { supplyShares: 600_000_000n }, { retired: true, stopped }),
    });

  test.each([false, true])("default: an ltv of 0, and none to resume; stopped: %s", async (stopped) => {
    await borrow(ANN, 600n, books(600n, { borrowAssets: 600n, borrowShares: 600_000_000n }));
    await writeOff(stopped);
    const resumedLtv = stopped ? 0 : null;
    expect(await reserveRow(OTHER)).toMatchObject({ retired: true, stopped, ltv: 0, resumedLtv });
    expect(await t.rows("writeOff")).toMatchObject([{ retired: true }]);
    expect((await t.rows("configChange")).filter(({ kind }) => kind === "retired")).toMatchObject([
      {
        reserveId: idToHex(OTHER),
        before: { retired: false, ltv: 7_500, resumedLtv: null },
        after: { retired: true, ltv: 0, resumedLtv },
      },
    ]);
  });

  test("behavior: remaining debt bears no interest, and the rates are 0", async () => {
    await borrow(ANN, 600n, books(600n, { borrowAssets: 600n, borrowShares: 600_000_000n }));
    await writeOff(false);
    next(3_600);
    await accrued(t.db, log(), {
      reserve: OTHER,
      books: books(600n, { borrowShares: 600_000_000n }, { retired: true }),
    });
    const hours = (await t.rows("reserveHour")).filter(
      (row) => row.reserveId === idToHex(OTHER) && row.hour === now - (now % 3_600),
    );
    expect(hours).toMatchObject([{ utilisationHigh: WAD, borrowRateHigh: 0n, supplyRateHigh: 0n }]);
  });
});
