import { zeroAddress } from "viem";
import { expect, test } from "vitest";
import { agreementFlaws, appointmentFlaws } from "./consentFlaws.ts";
import type { Ad } from "./dealAd.ts";
import { escrowOf } from "./dealPayout.ts";
import { moneyFor, termsFlaws, termsHash } from "./dealTerms.ts";
import { adFlaws, newAd } from "./newAd.ts";
import { randomWord } from "./orderFields.ts";

const [MAKER, TAKER, ARBITER, TOKEN] = ["a1", "b2", "c3", "11"].map((byte) => `0x${byte.repeat(20)}` as const) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const NOW = 1_800_000_000n;
const given = {
  ...{ maker: MAKER, epoch: 0n, now: NOW, makerSells: true, token: TOKEN, total: 1_001n },
  termsHash: `0x${"9c".repeat(32)}` as const,
};
const ruled = newAd({ ...given, arbiter: ARBITER });
const alone = newAd({ ...given, taker: TAKER });

test("newAd: presets that the contract takes, with and without an arbiter", () => {
  expect(adFlaws(ruled, NOW)).toEqual([]);
  expect(adFlaws(alone, NOW)).toEqual([]);
  expect(ruled).toMatchObject({ min: 101n, max: 1_001n, autoRelease: true, bondBuyer: 1_000n, arbiterFee: 100n });
  expect(alone).toMatchObject({ bondSeller: 10_000n, bondBuyer: 10_000n, arbiterFee: 0n, autoRelease: true });
  expect(ruled.expiry - NOW).toBe(259_200n);
});

test.each<[change: Partial<Ad>, field: string, reason: string]>([
  [{ token: zeroAddress }, "token", "missing"],
  [{ min: 0n }, "min", "missing"],
  [{ min: 1_002n }, "min", "aboveMost"],
  [{ total: 100n }, "min", "aboveMost"],
  [{ payWindow: 3_599n }, "payWindow", "belowLeast"],
  [{ payWindow: 86_401n }, "payWindow", "aboveMost"],
  [{ releaseWindow: 21_599n }, "releaseWindow", "belowLeast"],
  [{ releaseWindow: 604_801n }, "releaseWindow", "aboveMost"],
  [{ termsHash: `0x${"00".repeat(32)}` }, "termsHash", "missing"],
  [{ arbiterFee: 501n }, "arbiterFee", "aboveMost"],
  [{ bondSeller: 99n }, "bondSeller", "belowLeast"],
  [{ bondBuyer: 999n }, "bondBuyer", "belowLeast"],
  [{ bondSeller: 100_001n }, "bondSeller", "aboveMost"],
  [{ arbiter: MAKER }, "arbiter", "arbiterIsParty"],
  [{ arbiter: TAKER, taker: TAKER }, "arbiter", "arbiterIsParty"],
  [{ backup: ARBITER }, "backup", "backupIsArbiter"],
  [{ backup: MAKER }, "backup", "backupIsParty"],
])("adFlaws with an arbiter: %o", (change, field, reason) => {
  expect(adFlaws({ ...ruled, ...change }, NOW)).toMatchObject([{ field, reason }]);
});

test("adFlaws: without autoRelease the buyer's bond has to pay the fee alone", () => {
  expect(adFlaws({ ...ruled, autoRelease: false, bondBuyer: 100n }, NOW)).toEqual([]);
});

test.each<[change: Partial<Ad>, field: string, reason: string]>([
  [{ taker: zeroAddress }, "taker", "takerNeeded"],
  [{ backup: ARBITER }, "backup", "arbiterNeeded"],
  [{ arbiterFee: 1n }, "arbiterFee", "arbiterNeeded"],
  [{ autoRelease: false }, "autoRelease", "autoReleaseNeeded"],
  [{ bondSeller: 9_999n }, "bondSeller", "belowLeast"],
  [{ bondBuyer: 9_999n }, "bondBuyer", "belowLeast"],
])("adFlaws without an arbiter: %o", (change, field, reason) => {
  expect(adFlaws({ ...alone, ...change }, NOW)).toMatchObject([{ field, reason }]);
});

test("escrowOf: bonds are rounded up, and the seller brings the amount", () => {
  expect(escrowOf(ruled, 101n)).toMatchObject({ seller: 112n, buyer: 11n, maker: 112n, taker: 11n });
  expect(escrowOf({ ...ruled, makerSells: false }, 101n)).toMatchObject({ maker: 11n, taker: 112n });
});

test("agreements and appointments", () => {
  const agreement = { deal: given.termsHash, buyerAmount: 101n, epoch: 0n, deadline: NOW };
  expect(agreementFlaws(agreement, { amount: 101n }, NOW)).toEqual([]);
  expect(agreementFlaws(agreement, { amount: 100n }, NOW + 1n)).toMatchObject([
    { field: "buyerAmount", reason: "aboveMost", bound: 100n },
    { field: "deadline", reason: "expired" },
  ]);
  const appointment = { deal: given.termsHash, round: 0n, arbiter: ARBITER, fee: 500n, epoch: 0n, deadline: NOW };
  expect(appointmentFlaws(appointment, { ad: ruled, taker: TAKER }, NOW)).toEqual([]);
  expect(
    appointmentFlaws({ ...appointment, arbiter: TAKER, fee: 501n }, { ad: ruled, taker: TAKER }, NOW),
  ).toMatchObject([
    { field: "arbiter", reason: "arbiterIsParty" },
    { field: "fee", reason: "aboveMost", bound: 500n },
  ]);
});

const open = { currency: "EUR", price: "0.925", method: "SEPA" };

test("terms: flaws, and a hash that changes with each part", () => {
  const hidden = { text: "Jana", salt: randomWord() };
  expect(termsFlaws({ open, hidden })).toEqual([]);
  for (const price of ["0", "0.00", "1,5", "1e3", "-1", ".5", "1."]) {
    expect(termsFlaws({ open: { ...open, price }, hidden }), price).toEqual([{ field: "price", reason: "notANumber" }]);
  }
  expect(termsFlaws({ open: { ...open, method: " " }, hidden })).toEqual([{ field: "method", reason: "missing" }]);
  expect(termsFlaws({ open, hidden: { text: "ü".repeat(601) } })).toEqual([
    { field: "text", reason: "tooLong", bound: 1_200 },
  ]);
  const hashes = [
    termsHash({ open, hidden }),
    termsHash({ open: { ...open, currency: "EURS", price: "0.925" }, hidden }),
    termsHash({ open: { ...open, currency: "EU", price: "R0.925" }, hidden }),
    termsHash({ open, hidden: { ...hidden, text: "Jan" } }),
    termsHash({ open, hidden: { ...hidden, salt: randomWord() } }),
  ];
  expect(new Set(hashes).size).toBe(5);
});

test("moneyFor: rounded up, in favour of the seller", () => {
  expect(moneyFor(100_000_000n, 6, "0.925")).toBe(9_250n);
  expect(moneyFor(1n, 6, "0.925")).toBe(1n);
  expect(moneyFor(10n ** 18n, 18, "2000")).toBe(200_000n);
  expect(moneyFor(3n, 0, "0.333", 0)).toBe(1n);
  expect(moneyFor(1n, 6, "free")).toBeNull();
});
