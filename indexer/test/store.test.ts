import { idToHex } from "@weir/sdk/codec/ids";
import type { Books, Unpacked } from "@weir/sdk/codec/packedBooks";
import { borrowRate, supplyRate, type Totals, utilisation } from "@weir/sdk/math/interest";
import { type Address, maxUint256, stringToHex, zeroAddress } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
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
import { address, firstWords, OTHER, POOL, poolConfig, RESERVE, reserveConfig, totals, words } from "./history.ts";

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
const ledger = async () => (await t.rows("event")).sort((a, b) => (a.id < b.id ? -1 : 1));
const accountRow = async (id: Address) => (await t.rows("account")).find((row) => row.id === id)!;

const books = (assets: bigint, some: Partial<Totals> = {}, differs: Partial<Unpacked> = {}): Books =>
  words(totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n, updatedAt: now, ...some }), differs);

const mint = (account: Address, shares: bigint, reserve = RESERVE) =>
  transferred(t.db, log(), { caller: account, sender: zeroAddress, receiver: account, id: reserve, amount: shares });
const burn = (account: Address, shares: bigint) =>
  transferred(t.db, log(), { caller: account, sender: account, receiver: zeroAddress, id: RESERVE, amount: shares });

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
    expect(hours[0]).toMatchObject({ hour: LISTED_AT, utilisation: 0n, supplyRate: 0n, borrowRate: 10n ** 16n });
  });
});

describe("supply and withdraw", () => {
  test("default", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    expect(await reserveRow()).toMatchObject({ supplyAssets: 1_000n, supplyShares: 1_000_000_000n, updatedAt: now });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 1_000_000_000n, supplyPrincipal: 1_000n });
    expect(await ledger()).toMatchObject([{ type: "supply", account: ANN, assets: 1_000n, shares: 1_000_000_000n }]);
    expect(await accountRow(ANN)).toMatchObject({ firstSeen: now, lastSeen: now, events: 1 });
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
    expect((await ledger())[1]).toMatchObject({ type: "withdraw", caller: BOB, receiver: CARL, assets: 1_010n });
    expect(await accountRow(ANN)).toMatchObject({ firstSeen: now - 60, lastSeen: now, events: 2 });
  });

  test("behavior: accrual alone moves the books and makes no ledger row", async () => {
    await accrued(t.db, log(), { reserve: RESERVE, books: books(42n) });
    expect(await reserveRow()).toMatchObject({ supplyAssets: 42n });
    expect(await ledger()).toEqual([]);
  });

  test("error: more shares burnt than there were", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await expect(burn(ANN, 1_000_000_001n)).rejects.toThrow("supplyShares of account");
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
    expect((await ledger()).map(({ type, caller }) => [type, caller])).toEqual([
      ["supplyCollateral", BOB],
      ["supplyCollateral", BOB],
      ["withdrawCollateral", ANN],
    ]);
    expect((await t.rows("reserveHour")).find((row) => row.reserveId === idToHex(RESERVE))).toMatchObject({
      collateral: 320n,
    });
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
    expect((await ledger()).map(({ type }) => type)).toEqual(["supply", "enableCollateral", "disableCollateral"]);
  });

  test("behavior: the last share takes it along, without an event", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await set(true);
    await burn(ANN, 400_000_000n);
    expect(await positionRow(ANN)).toMatchObject({ supplyBacksDebt: true });
    await burn(ANN, 600_000_000n);
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
    expect((await ledger()).map(({ type, caller, receiver }) => [type, caller, receiver])).toEqual([
      ["borrow", ANN, ANN],
      ["repay", BOB, null],
    ]);
  });

  test("error: more debt repaid than there was", async () => {
    const none = { reserve: OTHER, account: ANN, caller: ANN, assets: 1n, shares: 1n, books: books(0n) };
    await expect(repaid(t.db, log(), none)).rejects.toThrow("borrowShares of account");
  });
});

describe("hours", () => {
  test("default: rates of the books after the hour's last event", async () => {
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { borrowAssets: 100n }) });
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { borrowAssets: 950n }) });
    next(3_600);
    await accrued(t.db, log(), { reserve: RESERVE, books: books(2_000n) });

    const hours = (await t.rows("reserveHour"))
      .filter((row) => row.reserveId === idToHex(RESERVE))
      .sort((a, b) => a.hour - b.hour);
    expect(hours.map(({ hour, supplyAssets }) => [hour, supplyAssets])).toEqual([
      [7_200, 1_000n],
      [10_800, 2_000n],
    ]);
    const used = utilisation(1_000n, 950n);
    const rate = borrowRate(reserveConfig.curve, used, 4n * 10n ** 16n);
    expect(used).toBe((95n * WAD) / 100n);
    // Half way from the target to full utilisation: 4 % · (1 + (4 − 1)/2).
    expect(rate).toBe(10n ** 17n);
    expect(hours[0]).toMatchObject({ utilisation: used, borrowRate: rate, supplyRate: supplyRate(rate, used, 100) });
  });
});

describe("share transfers", () => {
  const move = (sender: Address, receiver: Address, amount: bigint) =>
    transferred(t.db, log(), { caller: CARL, sender, receiver, id: RESERVE, amount });

  test("default: the principal goes along at what the shares are worth then", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await accrued(t.db, log(), { reserve: RESERVE, books: books(1_000n, { supplyAssets: 1_500n }) });
    await move(ANN, BOB, 500_000_000n);
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 500_000_000n, supplyPrincipal: 1_000n - 749n });
    expect(await positionRow(BOB)).toMatchObject({ supplyShares: 500_000_000n, supplyPrincipal: 749n });
    expect((await ledger()).slice(1)).toMatchObject([
      { type: "transferOut", account: ANN, caller: CARL, receiver: BOB, assets: 749n, shares: 500_000_000n },
      { type: "transferIn", account: BOB, caller: CARL, receiver: BOB, assets: 749n, shares: 500_000_000n },
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

  test("behavior: shares minted without a supply are held, with no ledger row", async () => {
    await mint(BOB, 5n);
    expect(await positionRow(BOB)).toMatchObject({ supplyShares: 5n, supplyPrincipal: 0n });
    expect(await accountRow(BOB)).toMatchObject({ events: 0 });
    expect(await ledger()).toEqual([]);
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

    const told = {
      reserveId: idToHex(OTHER),
      poolId: idToHex(POOL),
      caller: BOB,
      receiver: CARL,
      assets: 300n,
      shares: 300_000_000n,
      seizedReserveId: idToHex(RESERVE),
      seizedAssets: 330n,
      seizedShares: 0n,
      healthBefore: amounts.healthBefore,
      healthAfter: maxUint256,
      bonus: amounts.bonus,
    };
    expect((await ledger()).slice(2)).toMatchObject([
      { ...told, type: "liquidated", account: ANN },
      { ...told, type: "liquidator", account: BOB },
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
    await liquidated(t.db, log(), {
      ...{ ...sides(), receiver: ANN, fromSupply: false, inside: true },
      amounts: { ...amounts, repaidAssets: 1n, repaidShares: 1n, seizedAssets: 170n },
    });
    expect(await positionRow(ANN)).toMatchObject({ collateral: 170n });
  });

  test("behavior: lent collateral paid out is burnt by its Transfer, once", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await owe();
    next(60);
    const seized = { ...amounts, seizedShares: 330_000_000n };
    await liquidated(t.db, log(), { ...sides(), fromSupply: true, inside: false, amounts: seized });
    await burn(ANN, 330_000_000n);
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(670n) });
    expect(await reserveRow()).toMatchObject({ supplyAssets: 670n, updatedAt: now });
    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 670_000_000n, supplyPrincipal: 670n, collateral: 0n });
    expect((await ledger()).map(({ type }) => type)).toEqual(["supply", "borrow", "liquidated", "liquidator"]);
  });

  test("behavior: shares seized as shares move once, without transfer rows", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await owe();
    next(60);
    // An equal transfer in the same block keeps its rows: it is of another transaction.
    const gift = { caller: BOB, sender: ANN, receiver: CARL, id: RESERVE, amount: 330_000_000n };
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
    await transferred(t.db, log(), gift);
    await supplySeized(t.db, log(), { reserve: RESERVE, account: ANN, books: books(1_000n) });

    expect(await positionRow(ANN)).toMatchObject({ supplyShares: 340_000_000n, supplyPrincipal: 340n });
    expect(await positionRow(CARL)).toMatchObject({ supplyShares: 660_000_000n, supplyPrincipal: 660n });
    expect(await positionRow(ANN, OTHER)).toMatchObject({ borrowShares: 0n, borrowPrincipal: 0n });
    expect((await ledger()).map(({ type, transaction }) => [type, transaction]).slice(2)).toEqual([
      ["transferOut", "0x02"],
      ["transferIn", "0x02"],
      ["writeOff", "0x01"],
      ["liquidated", "0x01"],
      ["liquidator", "0x01"],
    ]);
    expect((await ledger())[4]).toMatchObject({ caller: CARL, assets: 300n, fromFees: 7n, fromSuppliers: 293n });
    // Each account's count is the number of its rows.
    for (const { id, events } of await t.rows("account"))
      expect([id, events]).toEqual([id, (await ledger()).filter((row) => row.account === id).length]);
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

    const row = {
      ...{ poolId: idToHex(POOL), reserveId: idToHex(OTHER), caller: BOB, receiver: CARL },
      ...{ assets: 300n, shares: 300_000_000n },
      ...{ seizedReserveId: idToHex(RESERVE), seizedAssets: 330n, seizedShares: 330_000_000n },
      ...{ healthBefore: amounts.healthBefore, healthAfter: amounts.healthAfter, bonus: amounts.bonus },
      ...{ fraction: null, fromFees: null, fromSuppliers: null },
      ...{ block: now, logIndex: 0, timestamp: now, transaction: "0x01" },
    };
    const id = `${String(now).padStart(12, "0")}-000000`;
    expect((await ledger()).slice(2)).toEqual([
      { ...row, id: `${id}-account`, type: "liquidated", account: ANN },
      { ...row, id: `${id}-liquidator`, type: "liquidator", account: BOB },
    ]);
    const position = { poolId: idToHex(POOL), collateral: 0n, supplyBacksDebt: false };
    const positions = (await t.rows("position")).sort((a, b) => (a.supplyShares < b.supplyShares ? -1 : 1));
    expect(positions).toEqual([
      {
        ...{ ...position, account: ANN, reserveId: idToHex(OTHER), supplyShares: 0n, supplyPrincipal: 0n },
        ...{ borrowShares: 300_000_000n, borrowPrincipal: 300n, updatedAt: now },
      },
      {
        ...{
          ...position,
          account: CARL,
          reserveId: idToHex(RESERVE),
          supplyShares: 330_000_000n,
          supplyPrincipal: 330n,
        },
        ...{ borrowShares: 0n, borrowPrincipal: 0n, updatedAt: now },
      },
      {
        ...{
          ...position,
          account: ANN,
          reserveId: idToHex(RESERVE),
          supplyShares: 670_000_000n,
          supplyPrincipal: 670n,
        },
        ...{ borrowShares: 0n, borrowPrincipal: 0n, updatedAt: now },
      },
    ]);
    expect((await t.rows("account")).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: ANN, firstSeen: now - 60, lastSeen: now, events: 3 },
      { id: BOB, firstSeen: now, lastSeen: now, events: 1 },
      { id: CARL, firstSeen: now, lastSeen: now, events: 0 },
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
      "liquidated",
      "liquidator",
      "transferOut",
      "transferIn",
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
    const told = { caller: BOB, receiver: CARL, assets: 500n, fraction: WAD / 2n };
    expect((await ledger()).slice(1)).toMatchObject([
      { ...told, type: "silentTaken", account: ANN },
      { ...told, type: "silentTaker", account: BOB },
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
    expect((await ledger()).map(({ type, shares }) => [type, shares]).slice(1)).toEqual([
      ["silentTaken", 1_000_000_000n],
      ["silentTaker", 1_000_000_000n],
    ]);
  });

  test("behavior: a transfer directly after unlent collateral is taken has rows of its own", async () => {
    await supply(ANN, 1_000n, books(1_000n));
    await collateralSupplied(t.db, log(), { reserve: RESERVE, account: ANN, caller: ANN, assets: 500n });
    next(60);
    await silentTaken(t.db, log(), { ...taken, fromSupply: false, inside: true, seized: 500n, shares: 0n });
    await transferred(t.db, log(), { caller: BOB, sender: ANN, receiver: CARL, id: RESERVE, amount: 1_000_000_000n });
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
    expect(hours).toMatchObject([{ utilisation: WAD, borrowRate: 0n, supplyRate: 0n }]);
  });
});
