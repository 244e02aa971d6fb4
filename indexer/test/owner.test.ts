import { type Change, changeId, contentOf } from "@weir/sdk/codec/announcements";
import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import type { Books, Unpacked } from "@weir/sdk/codec/packedBooks";
import { RAMP_LENGTH } from "@weir/sdk/math/ramp";
import { maxUint256, stringToHex, zeroAddress } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "../src/log.ts";
import { changeCarriedOut, reserveAnnounced, settingsAnnounced } from "../src/store/announcement.ts";
import { feesClaimed } from "../src/store/fees.ts";
import { flashLoaned } from "../src/store/flashLoan.ts";
import { supplied } from "../src/store/lending.ts";
import { createPool, feeRecipientSet, guardianSet, ownerOffered, ownerSet } from "../src/store/pool.ts";
import { listReserve } from "../src/store/reserve.ts";
import { approved, authorizationSet, nonceSet, operatorSet } from "../src/store/rights.ts";
import { settingsSet, silenceMarked, stopSet } from "../src/store/settings.ts";
import { transferred } from "../src/store/transfer.ts";
import { openDb, type TestDb } from "./db.ts";
import { address, firstWords, POOL, poolConfig, RESERVE, reserveConfig, totals, words } from "./eventFixtures.ts";

// Actions of owners, guardians and holders of rights: those that move no funds.

const ANN = address(0xa1);
const BOB = address(0xb0);
const OWNER = poolConfig.owner;
const DAY = 86_400;
const LISTED_AT = 7_200;

let t: TestDb;
let now = 0;
let index = 0;
const log = (): Log => ({ block: now, logIndex: index++, timestamp: now, transaction: "0x01", sender: OWNER });

beforeAll(async () => {
  t = await openDb();
});
afterAll(() => t.close());

beforeEach(async () => {
  await t.empty();
  now = LISTED_AT;
  index = 0;
  const unit = stringToHex("USD", { size: 32 });
  await createPool(t.db, log(), { pool: POOL, creator: ANN, unit, config: poolConfig });
  const listing = { reserve: RESERVE, token: reserveConfig.token, decimals: 18, config: reserveConfig };
  await listReserve(t.db, log(), { ...listing, books: firstWords(now) }, { symbol: "WETH", name: "Wrapped Ether" });
  now += DAY;
  index = 0;
});

const poolRow = async () => (await t.rows("pool"))[0]!;
const reserveRow = async () => (await t.rows("reserve")).find(({ id }) => id === idToHex(RESERVE))!;
const books = (differs: Partial<Unpacked> = {}): Books => words(totals({ updatedAt: now }), differs);

describe("roles", () => {
  test("default: a pool is offered, then taken", async () => {
    await ownerOffered(t.db, log(), { pool: POOL, next: BOB });
    expect(await poolRow()).toMatchObject({ owner: OWNER, nextOwner: BOB });
    await ownerSet(t.db, log(), { pool: POOL, owner: BOB });
    expect(await poolRow()).toMatchObject({ owner: BOB, nextOwner: zeroAddress });
  });

  test("behavior: frozen", async () => {
    await ownerOffered(t.db, log(), { pool: POOL, next: BOB });
    await ownerOffered(t.db, log(), { pool: POOL, next: zeroAddress });
    await ownerSet(t.db, log(), { pool: POOL, owner: zeroAddress });
    await guardianSet(t.db, log(), { pool: POOL, guardian: zeroAddress });
    expect(await poolRow()).toMatchObject({ owner: zeroAddress, nextOwner: zeroAddress, guardian: zeroAddress });
  });

  test("behavior: guardian and fee recipient", async () => {
    await guardianSet(t.db, log(), { pool: POOL, guardian: ANN });
    await feeRecipientSet(t.db, log(), { pool: POOL, feeRecipient: BOB });
    expect(await poolRow()).toMatchObject({ guardian: ANN, feeRecipient: BOB, owner: OWNER });
  });

  test("behavior: each change is kept, with what it replaced", async () => {
    await ownerOffered(t.db, log(), { pool: POOL, next: BOB });
    await ownerSet(t.db, log(), { pool: POOL, owner: BOB });
    await guardianSet(t.db, log(), { pool: POOL, guardian: ANN });
    await feeRecipientSet(t.db, log(), { pool: POOL, feeRecipient: BOB });
    const rows = (await t.rows("configChange")).sort((a, b) => (a.id < b.id ? -1 : 1)).slice(2);
    expect(rows.map(({ kind, before, after, reserveId, actor }) => [kind, before, after, reserveId, actor])).toEqual([
      ["ownerOffered", { nextOwner: zeroAddress }, { nextOwner: BOB }, null, OWNER],
      ["owner", { owner: OWNER, nextOwner: BOB }, { owner: BOB, nextOwner: zeroAddress }, null, OWNER],
      ["guardian", { guardian: poolConfig.guardian }, { guardian: ANN }, null, OWNER],
      ["feeRecipient", { feeRecipient: poolConfig.feeRecipient }, { feeRecipient: BOB }, null, OWNER],
    ]);
  });
});

describe("the unit of an oracle that is not trusted", () => {
  test("behavior: is stored without invisible characters", async () => {
    const unit = stringToHex("U\u0000S\u202eD", { size: 32 });
    await createPool(t.db, log(), { pool: POOL + 256n, creator: ANN, unit, config: poolConfig });
    expect((await t.rows("pool")).find(({ id }) => id === idToHex(POOL + 256n))).toMatchObject({ unit: "USD" });
  });
});

describe("settings", () => {
  const changes = async () => (await t.rows("configChange")).sort((a, b) => (a.id < b.id ? -1 : 1)).slice(2);

  const settings = {
    ltv: 7_000,
    liquidationThreshold: 7_600,
    reserveFactor: 90,
    supplyCap: maxUint256,
    borrowCap: 5_000_001n,
  };
  const set = (to: typeof settings, rampFrom: number, rampEnd: number, differs: Partial<Unpacked> = {}) =>
    settingsSet(t.db, log(), { reserve: RESERVE, settings: to, rampFrom, rampEnd, books: books(differs) });
  const changeOf = (to: typeof settings): Change => ({ kind: "settings", reserve: RESERVE, settings: to });
  /** With caps as the chain would keep them. */
  const announce = (to: typeof settings) =>
    settingsAnnounced(t.db, log(), {
      ...{ reserve: RESERVE, change: changeId(changeOf(to)), settings: to },
      ...{ supplyCap: to.supplyCap, borrowCap: 4_999_168n },
      ...{ readyAt: BigInt(now + 3 * DAY), expiresAt: BigInt(now + 17 * DAY) },
    });
  const carryOut = (to: typeof settings) => changeCarriedOut(t.db, log(), { change: changeId(changeOf(to)) });

  test("default: a threshold that falls", async () => {
    await set(settings, 8_000, now + RAMP_LENGTH, { supplyCap: 1_000_000n });
    expect(await reserveRow()).toMatchObject({
      ltv: 7_000,
      resumedLtv: null,
      liquidationThreshold: 7_600,
      rampFrom: 8_000,
      rampEnd: now + RAMP_LENGTH,
      reserveFactor: 90,
      // The books' caps, as the chain keeps them.
      supplyCap: 999_936n,
      borrowCap: 4_999_168n,
      updatedAt: now,
    });
    expect(await changes()).toEqual([
      {
        ...{
          id: expect.any(String),
          kind: "settings",
          poolId: idToHex(POOL),
          reserveId: idToHex(RESERVE),
          actor: OWNER,
        },
        ...{ block: now, timestamp: now, transaction: "0x01" },
        before: {
          ...{ ltv: 7_500, resumedLtv: null, liquidationThreshold: 8_000, rampFrom: 0, rampEnd: 0, reserveFactor: 100 },
          ...{ supplyCap: null, borrowCap: "4999168" },
        },
        after: {
          ...{ ltv: 7_000, resumedLtv: null, liquidationThreshold: 7_600, rampFrom: 8_000, rampEnd: now + RAMP_LENGTH },
          ...{ reserveFactor: 90, supplyCap: "999936", borrowCap: "4999168" },
        },
      },
    ]);
  });

  test("behavior: the rates of the hour are those of the new factor", async () => {
    const lent = words(
      totals({ supplyAssets: 1_000n, supplyShares: 10n ** 9n, borrowAssets: 900n, borrowShares: 9n * 10n ** 8n }),
    );
    await settingsSet(t.db, log(), { reserve: RESERVE, settings, rampFrom: 8_000, rampEnd: now, books: lent });
    const hour = (await t.rows("reserveHour")).find((row) => row.hour === now - (now % 3_600))!;
    // 4 % · 90 % lent out · what 90 thousandths leave.
    expect(hour.supplyRateHigh).toBe((4n * 10n ** 16n * 9n * 910n) / (10n * 1_000n));
  });

  test("behavior: an announced rise is shown until it is carried out", async () => {
    const higher = { ...settings, ltv: 7_600, liquidationThreshold: 8_200 };
    await announce(higher);
    await announce({ ...higher, ltv: 7_700 });
    expect(await t.rows("announcement")).toHaveLength(2);
    const [announced] = await changes();
    expect(announced).toMatchObject({
      kind: "announced",
      reserveId: idToHex(RESERVE),
      before: { ltv: 7_500, liquidationThreshold: 8_000, reserveFactor: 100, supplyCap: null, borrowCap: "4999168" },
      after: { id: changeId(changeOf(higher)), ltv: 7_600, supplyCap: null, readyAt: now + 3 * DAY },
    });
    expect(announced?.after).not.toHaveProperty("token");
    expect((await t.rows("announcement"))[0]).toEqual({
      id: changeId(changeOf(higher)),
      kind: "settings",
      content: contentOf(changeOf(higher)),
      poolId: idToHex(POOL),
      reserveId: idToHex(RESERVE),
      token: null,
      symbol: null,
      oracle: null,
      ltv: 7_600,
      liquidationThreshold: 8_200,
      reserveFactor: 90,
      supplyCap: null,
      borrowCap: 4_999_168n,
      announcedAt: now,
      announcedIn: "0x01",
      readyAt: now + 3 * DAY,
      expiresAt: now + 17 * DAY,
      carriedOutAt: null,
      carriedOutIn: null,
    });
    now += 4 * DAY;
    await carryOut(higher);
    await set(higher, 8_200, now);
    const rows = (await t.rows("announcement")).sort((a, b) => a.ltv - b.ltv);
    expect(rows.map(({ ltv, carriedOutAt }) => [ltv, carriedOutAt])).toEqual([
      [7_600, now],
      [7_700, null],
    ]);
    expect(await reserveRow()).toMatchObject({ ltv: 7_600, liquidationThreshold: 8_200 });
  });

  test("behavior: a change can be announced again after it has expired", async () => {
    const higher = { ...settings, reserveFactor: 110 };
    await announce(higher);
    now += 30 * DAY;
    await announce(higher);
    expect(await t.rows("announcement")).toMatchObject([{ announcedAt: now, readyAt: now + 3 * DAY }]);
    await carryOut(higher);
    expect(await t.rows("announcement")).toMatchObject([{ carriedOutAt: now, carriedOutIn: "0x01" }]);
    now += 30 * DAY;
    await announce(higher);
    expect(await t.rows("announcement")).toMatchObject([{ announcedAt: now, carriedOutAt: null, carriedOutIn: null }]);
  });

  test("behavior: settings that take effect without their announcement leave it, as the chain does", async () => {
    const announced = { ...settings, reserveFactor: 110 };
    await announce(announced);
    await set({ ...settings, reserveFactor: 120 }, 8_000, now + RAMP_LENGTH);
    await set(announced, 8_000, now + RAMP_LENGTH);
    expect(await t.rows("announcement")).toMatchObject([{ carriedOutAt: null }]);
    await carryOut(announced);
    expect(await t.rows("announcement")).toMatchObject([{ carriedOutAt: now }]);
  });

  test("behavior: stopped, the LTV counts as nothing and changes for the time after", async () => {
    await stopSet(t.db, log(), { reserve: RESERVE, caller: OWNER, stopped: true });
    expect(await reserveRow()).toMatchObject({ stopped: true, ltv: 0, resumedLtv: 7_500, liquidationThreshold: 8_000 });
    await set(settings, 8_000, now + RAMP_LENGTH, { stopped: true });
    expect(await reserveRow()).toMatchObject({ stopped: true, ltv: 0, resumedLtv: 7_000 });
    await stopSet(t.db, log(), { reserve: RESERVE, caller: OWNER, stopped: false });
    expect(await reserveRow()).toMatchObject({ stopped: false, ltv: 7_000, resumedLtv: null });
    expect((await changes()).filter(({ kind }) => kind !== "settings")).toMatchObject([
      {
        ...{ kind: "stopped", reserveId: idToHex(RESERVE), actor: OWNER },
        before: { stopped: false, ltv: 7_500, resumedLtv: null },
        after: { stopped: true, ltv: 0, resumedLtv: 7_500 },
      },
      {
        ...{ kind: "resumed", reserveId: idToHex(RESERVE), actor: OWNER },
        before: { stopped: true, ltv: 0, resumedLtv: 7_000 },
        after: { stopped: false, ltv: 7_000, resumedLtv: null },
      },
    ]);
  });

  test("behavior: a reserve that a loss emptied is told by its books", async () => {
    await set(settings, 8_000, now, { retired: true });
    expect(await reserveRow()).toMatchObject({ retired: true, stopped: false });
  });

  test("error: of a reserve that is not there", async () => {
    const other = { reserve: RESERVE + 9n, settings, rampFrom: 0, rampEnd: 0, books: books() };
    await expect(settingsSet(t.db, log(), other)).rejects.toThrow("No existing record found");
    const move = { caller: ANN, sender: ANN, receiver: BOB, id: RESERVE + 9n, amount: 1n };
    await expect(transferred(t.db, log(), move)).rejects.toThrow("was never listed");
  });
});

describe("a later reserve", () => {
  test("default: announced, then listed", async () => {
    const config = { ...reserveConfig, token: address(0xcc) };
    const change: Change = { kind: "listing", pool: POOL, config };
    const announced = {
      ...{ pool: POOL, token: config.token, change: changeId(change), config },
      ...{ supplyCap: maxUint256, borrowCap: 4_999_168n },
      ...{ readyAt: BigInt(now + 3 * DAY), expiresAt: BigInt(now + 17 * DAY) },
    };
    await reserveAnnounced(t.db, log(), announced, { symbol: "USDC" });
    expect(await t.rows("announcement")).toMatchObject([
      {
        id: announced.change,
        kind: "listing",
        content: contentOf(change),
        supplyCap: null,
        borrowCap: 4_999_168n,
        expiresAt: now + 17 * DAY,
        reserveId: null,
        symbol: "USDC",
        oracle: config.oracle,
      },
    ]);
    expect((await t.rows("configChange")).find(({ kind }) => kind === "announced")).toMatchObject({
      before: null,
      after: { id: announced.change, token: config.token, symbol: "USDC", readyAt: now + 3 * DAY },
    });
    now += 5 * DAY;
    const second = { reserve: reserveOf(POOL, 1), token: config.token, decimals: 6, config, books: firstWords(now) };
    await changeCarriedOut(t.db, log(), { change: announced.change });
    await listReserve(t.db, log(), second, { symbol: "USDC", name: "USD Coin" });
    expect(await t.rows("announcement")).toMatchObject([{ carriedOutAt: now }]);
    expect(await poolRow()).toMatchObject({ reserveCount: 2 });
    expect(await t.rows("reserve")).toHaveLength(2);
  });
});

describe("silence", () => {
  test("default: marked, then a price again", async () => {
    await silenceMarked(t.db, log(), { reserve: RESERVE, caller: ANN, since: now - 60, last: now });
    expect(await reserveRow()).toMatchObject({ silentSince: now - 60, silentLast: now });
    await silenceMarked(t.db, log(), { reserve: RESERVE, caller: ANN, since: 0, last: 0 });
    expect(await reserveRow()).toMatchObject({ silentSince: 0, silentLast: 0 });
    expect((await t.rows("configChange")).filter(({ kind }) => kind === "silence")).toMatchObject([
      { actor: ANN, before: { silentSince: 0 }, after: { silentSince: now - 60, silentLast: now } },
      { actor: ANN, before: { silentSince: now - 60, silentLast: now }, after: { silentSince: 0, silentLast: 0 } },
    ]);
  });
});

describe("fees", () => {
  test("default: what was claimed is a deposit of the recipient, its worth the principal", async () => {
    const earned = totals({ supplyAssets: 1_500n, supplyShares: 1_000_000_000n, updatedAt: now });
    const claim = { reserve: RESERVE, feeRecipient: BOB, caller: ANN, shares: 200_000_000n, books: words(earned) };
    await feesClaimed(t.db, log(), claim);
    const mint = { caller: ANN, sender: zeroAddress, receiver: BOB, id: RESERVE, amount: 200_000_000n };
    await transferred(t.db, log(), mint);
    expect(await reserveRow()).toMatchObject({ feeShares: 0n, supplyShares: 1_000_000_000n });
    // Beside a million virtual shares and one virtual token unit.
    expect(await t.rows("position")).toMatchObject([
      { account: BOB, supplyShares: 200_000_000n, supplyPrincipal: 299n, supplyAssets: 299n },
    ]);
    expect(await t.rows("entry")).toMatchObject([
      { type: "claimFees", account: BOB, actor: ANN, deltaAssets: 299n, deltaShares: 200_000_000n, interest: 0n },
    ]);
  });
});

describe("rights", () => {
  const rowOf = async () => (await t.rows("authorization"))[0];

  test("default: those that are named hold, the others are taken", async () => {
    await operatorSet(t.db, log(), { owner: ANN, spender: BOB, approved: false });
    await authorizationSet(t.db, log(), { account: ANN, operator: BOB, rights: 2 | 4, expiry: 99_999 });
    expect(await rowOf()).toMatchObject({
      account: ANN,
      operator: BOB,
      withdraw: 0n,
      borrow: 99_999n,
      manage: 99_999n,
    });
    await operatorSet(t.db, log(), { owner: ANN, spender: BOB, approved: true });
    await authorizationSet(t.db, log(), { account: ANN, operator: BOB, rights: 1, expiry: 2 ** 40 - 1 });
    expect(await rowOf()).toMatchObject({ withdraw: 2n ** 40n - 1n, borrow: 0n, manage: 0n });
    expect((await t.rows("account")).map(({ id }) => id)).toEqual([ANN]);
  });

  test("behavior: an ERC-6909 operator has the withdraw right for ever, and leaves the others alone", async () => {
    await authorizationSet(t.db, log(), { account: ANN, operator: BOB, rights: 2, expiry: 99_999 });
    await operatorSet(t.db, log(), { owner: ANN, spender: BOB, approved: true });
    expect(await rowOf()).toMatchObject({ withdraw: 2n ** 40n - 1n, borrow: 99_999n });
    await operatorSet(t.db, log(), { owner: ANN, spender: BOB, approved: false });
    expect(await rowOf()).toMatchObject({ withdraw: 0n, borrow: 99_999n });
  });

  test("behavior: nonces count by key", async () => {
    await nonceSet(t.db, log(), { account: ANN, key: 0n, next: 1n });
    await nonceSet(t.db, log(), { account: ANN, key: 2n ** 192n - 1n, next: 7n });
    await nonceSet(t.db, log(), { account: ANN, key: 0n, next: 5n });
    expect((await t.rows("nonce")).sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { account: ANN, key: 0n, next: 5n },
      { account: ANN, key: 2n ** 192n - 1n, next: 7n },
    ]);
  });
});

describe("allowances over shares", () => {
  const approve = (amount: bigint) => approved(t.db, log(), { owner: ANN, spender: BOB, id: RESERVE, amount });
  const pull = (amount: bigint, receiver = BOB) =>
    transferred(t.db, log(), { caller: BOB, sender: ANN, receiver, id: RESERVE, amount });
  const amounts = async () => (await t.rows("approval")).map(({ amount }) => amount);
  beforeEach(async () => {
    const supply = { reserve: RESERVE, account: ANN, caller: ANN, assets: 1_000n, shares: 1_000_000_000n };
    await supplied(t.db, log(), { ...supply, books: books() });
  });

  test("default: what a transfer uses is gone, without an event of its own", async () => {
    await approve(500n);
    now += 60;
    await pull(200n);
    expect(await t.rows("approval")).toEqual([
      { owner: ANN, spender: BOB, reserveId: idToHex(RESERVE), amount: 300n, updatedAt: now },
    ]);
    await approve(7n);
    expect(await amounts()).toEqual([7n]);
    await pull(7n, ANN);
    expect(await amounts()).toEqual([0n]);
  });

  test("behavior: an unlimited one stays, and one's own transfer or none uses none", async () => {
    await approve(maxUint256);
    await pull(200n);
    expect(await amounts()).toEqual([maxUint256]);
    await approve(10n);
    await pull(0n);
    await transferred(t.db, log(), { caller: ANN, sender: ANN, receiver: BOB, id: RESERVE, amount: 5n });
    expect(await amounts()).toEqual([10n]);
  });

  test("behavior: the withdraw right stands in for it through its last second", async () => {
    await approve(10n);
    await authorizationSet(t.db, log(), { account: ANN, operator: BOB, rights: 1, expiry: now });
    await pull(500n);
    expect(await amounts()).toEqual([10n]);
    now += 1;
    await pull(4n);
    expect(await amounts()).toEqual([6n]);
  });

  test("error: more than is allowed", async () => {
    await approve(10n);
    await expect(pull(11n)).rejects.toThrow("allowed are 10");
  });
});

describe("flash loans", () => {
  test("default: a list of their own", async () => {
    const loan = { token: reserveConfig.token, receiver: ANN, caller: BOB, amount: 5n };
    await flashLoaned(t.db, log(), loan);
    await flashLoaned(t.db, log(), loan);
    const rows = await t.rows("flashLoan");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ ...loan, timestamp: now, block: now });
    expect(await t.rows("entry")).toEqual([]);
  });
});
