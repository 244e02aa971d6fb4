import {
  account,
  announcement,
  approval,
  auction,
  authorization,
  configChange,
  flashLoan,
  liquidation,
  nonce,
  pool,
  writeOff,
} from "ponder:schema";
import { type Hex, numberToHex, padHex } from "viem";
import type { ApiDb } from "./apiDb.ts";

// Rows of the tables that no arithmetic ties together. history.ts writes reserves, books, positions and the ledger.

export const START = 1_700_000_000;
const DAY = 86_400;
export const addressOf = (n: number): Hex => padHex(numberToHex(0xa000 + n), { size: 20 });
export const hashOf = (n: number): Hex => padHex(numberToHex(0xbeef0000 + n), { size: 32 });
export const poolId = (n: number): Hex => padHex(numberToHex(BigInt(n + 1) << 8n), { size: 32 });
export const reserveId = (p: number, index: number): Hex =>
  padHex(numberToHex((BigInt(p + 1) << 8n) | BigInt(index)), { size: 32 });
export const eventId = (block: number, logIndex: number): string =>
  `${String(block).padStart(12, "0")}-${String(logIndex).padStart(6, "0")}`;
export const ZERO: Hex = padHex("0x", { size: 20 });

const nth = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

export const poolRows = nth(3, (n) => ({
  id: poolId(n),
  creator: addressOf(1),
  owner: n === 2 ? ZERO : addressOf(1),
  nextOwner: ZERO,
  guardian: addressOf(2),
  feeRecipient: addressOf(n),
  unit: "USD",
  targetHealthFactor: 10_500,
  hfAtMaxBonus: 9_500,
  dust: 10n ** 18n,
  reserveCount: n === 2 ? 0 : 3,
  createdAt: START + n,
  createdBlock: 10 + n,
}));

export const fillOthers = async (db: ApiDb): Promise<void> => {
  await db.insert(pool, poolRows);
  await db.insert(
    account,
    nth(9, (n) => ({ id: addressOf(n), firstSeen: START })),
  );
  await db.insert(
    liquidation,
    nth(7, (n) => ({
      id: eventId(20 + n, n),
      kind: n === 3 ? "auction" : "liquidation",
      poolId: poolId(0),
      account: addressOf(n % 3),
      caller: addressOf(4),
      receiver: addressOf(n % 2 === 0 ? 4 : 5),
      collateralReserveId: reserveId(0, 0),
      debtReserveId: n === 3 ? null : reserveId(0, 1),
      fromSupply: true,
      asShares: n % 2 === 1,
      repaidAssets: 100n + BigInt(n),
      repaidShares: 100_000n,
      seizedAssets: 110n,
      seizedShares: 110_000n,
      healthBefore: n === 3 ? null : 9n * 10n ** 17n,
      healthAfter: n === 3 ? null : 105n * 10n ** 16n,
      bonus: n === 3 ? null : 5n * 10n ** 16n,
      fraction: n === 3 ? 10n ** 18n : null,
      writtenOff: 0n,
      block: 20 + n,
      logIndex: n,
      timestamp: START + n * 60,
      transaction: hashOf(n),
    })),
  );
  await db.insert(
    writeOff,
    nth(3, (n) => ({
      id: eventId(40 + n, 0),
      poolId: poolId(0),
      reserveId: reserveId(0, 1),
      account: addressOf(n),
      assets: 1_000n * BigInt(n + 1),
      shares: 10n,
      fromFees: 1n,
      fromSuppliers: 2n,
      retired: n === 2,
      block: 40 + n,
      timestamp: START + 40 * 60,
      transaction: hashOf(40 + n),
    })),
  );
  await db.insert(
    flashLoan,
    nth(5, (n) => ({
      id: eventId(50 + n, 0),
      token: addressOf(100),
      receiver: addressOf(n),
      caller: addressOf(n),
      amount: 10n ** 30n,
      block: 50 + n,
      logIndex: 0,
      timestamp: START + 50 * 60,
      transaction: hashOf(50 + n),
    })),
  );
  await db.insert(
    authorization,
    nth(6, (n) => ({
      account: addressOf(Math.floor(n / 2)),
      operator: addressOf(6 + (n % 2)),
      withdraw: n === 0 ? 2n ** 40n - 1n : n === 1 ? BigInt(START) : 0n,
      borrow: 0n,
      manage: BigInt(START + n),
      updatedAt: START,
    })),
  );
  await db.insert(
    approval,
    nth(6, (n) => ({
      owner: addressOf(Math.floor(n / 2)),
      spender: addressOf(7),
      reserveId: reserveId(0, n % 2),
      amount: BigInt(n),
      updatedAt: START,
    })),
  );
  await db.insert(
    nonce,
    nth(2, (n) => ({ account: addressOf(0), key: BigInt(n), next: BigInt(n + 3) })),
  );
  await db.insert(
    configChange,
    nth(4, (n) => ({
      id: eventId(12 + n, 1),
      kind: n === 0 ? "created" : "guardian",
      poolId: poolId(0),
      reserveId: null,
      before: n === 0 ? null : { guardian: addressOf(n) },
      after: { guardian: addressOf(n + 1) },
      actor: addressOf(1),
      block: 12 + n,
      timestamp: START + 12,
      transaction: hashOf(12 + n),
    })),
  );
  await db.insert(
    announcement,
    nth(6, (n) => ({
      id: hashOf(900 + n),
      kind: n === 5 ? "listing" : "settings",
      content: "0x1234" as const,
      poolId: poolId(0),
      reserveId: n === 5 ? null : reserveId(0, n % 3),
      token: n === 5 ? addressOf(109) : null,
      symbol: n === 5 ? "NEW" : null,
      oracle: n === 5 ? addressOf(110) : null,
      ltv: 7_000,
      liquidationThreshold: 8_000,
      reserveFactor: 100,
      supplyCap: n % 2 === 0 ? null : 10n ** 24n,
      borrowCap: null,
      announcedAt: START + Math.floor(n / 2),
      announcedIn: hashOf(900 + n),
      readyAt: START + n * DAY,
      expiresAt: START + (n + 2) * DAY,
      carriedOutAt: n % 3 === 0 ? START + n * DAY + 5 : null,
      carriedOutIn: n % 3 === 0 ? hashOf(950 + n) : null,
    })),
  );
  await db.insert(
    auction,
    nth(3, (n) => ({
      poolId: poolId(n % 2),
      account: addressOf(n),
      caller: addressOf(4),
      openedAt: START,
      transaction: hashOf(70 + n),
    })),
  );
};
