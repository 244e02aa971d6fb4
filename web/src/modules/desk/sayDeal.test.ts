import { ARBITER_TIME, type DealProgress } from "@weir/sdk/orders/dealPayout";
import { dealRolesOf, dealTurn } from "@weir/sdk/orders/dealTurn";
import { newAd } from "@weir/sdk/orders/newAd";
import { type Address, getAddress, zeroAddress, zeroHash } from "viem";
import { expect, test } from "vitest";
import { sayPayout, sayPhase, sayRole } from "./sayDeal.ts";

const [MAKER, TAKER, ARBITER, BACKUP, WATCHER, NEXT] = ["a1", "b2", "c3", "d4", "e5", "f6"].map((byte) =>
  getAddress(`0x${byte.repeat(20)}`),
) as [`0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`];
const ad = newAd({
  ...{ maker: MAKER, epoch: 0n, now: 1n, group: zeroHash, makerSells: true, token: MAKER, total: 100n },
  ...{ termsHash: zeroHash, arbiter: ARBITER, backup: BACKUP },
});
const deal = { ad, taker: TAKER, amount: 100n, number: 0n };
const CLOCK = 1_000n;

const says = (account: `0x${string}`, stage: DealProgress["stage"], now = CLOCK, over: Partial<DealProgress> = {}) => {
  const progress = { stage, seen: true, clock: CLOCK, round: 0, arbiter: zeroAddress, arbiterFee: 0n, ...over };
  const role = sayRole(dealTurn(deal, progress, now), dealRolesOf(deal, progress, account, WATCHER));
  return role && `${role.isNow ? "now" : "later"}: ${role.says}`;
};

test("a watcher can speak for the seller once the buyer says to have paid, and never else", () => {
  expect(says(WATCHER, "open")).toContain("Once the buyer says to have paid");
  expect(says(WATCHER, "paid")).toMatch(/^now: .*can say now that no money has come/);
  expect(says(WATCHER, "disputed")).toContain("Once the buyer says to have paid");
  expect(says(WATCHER, "closed")).toBeNull();
});

test("an arbiter decides a dispute, its backup 14 days later, and one that was replaced nothing", () => {
  expect(says(ARBITER, "paid")).toMatch(/^later: .*If it comes to a dispute, you decide/);
  expect(says(ARBITER, "disputed")).toContain("yours to decide");
  expect(says(BACKUP, "disputed", CLOCK + ARBITER_TIME)).toContain("14 days into a dispute");
  expect(says(BACKUP, "disputed", CLOCK + ARBITER_TIME + 1n)).toContain("can decide now");
  const appointed = { round: 1, arbiter: NEXT };
  expect(says(ARBITER, "disputed", CLOCK, appointed)).toBeNull();
  expect(says(NEXT, "disputed", CLOCK, appointed)).toContain("yours to decide");
});

test("a party has no such role", () => {
  expect([says(MAKER, "disputed"), says(TAKER, "paid")]).toEqual([null, null]);
});

/** What is said of a dispute, `after` so many seconds of it. */
const disputed = (after: bigint, judges: Partial<Record<"arbiter" | "backup" | "appointed", Address>>) => {
  const { arbiter = zeroAddress, backup = zeroAddress, appointed = zeroAddress } = judges;
  const ad = newAd({
    ...{ maker: MAKER, taker: TAKER, epoch: 0n, now: 1n, group: zeroHash, makerSells: true, token: MAKER, total: 100n },
    ...{ termsHash: zeroHash, arbiter, backup },
  });
  const progress = { stage: "disputed", seen: true, clock: CLOCK, arbiterFee: 0n } as const;
  const round = appointed === zeroAddress ? 0 : 1;
  const deal = { ad, taker: TAKER, amount: 100n, number: 0n };
  return sayPhase(dealTurn(deal, { ...progress, round, arbiter: appointed }, CLOCK + after));
};

test("a dispute says who decides it", () => {
  expect(disputed(ARBITER_TIME, { arbiter: ARBITER, backup: BACKUP })).toContain("The arbiter decides, or both agree.");
  expect(disputed(ARBITER_TIME + 1n, { arbiter: ARBITER, backup: BACKUP })).toContain("the backup may decide too");
  expect(disputed(ARBITER_TIME + 1n, { arbiter: ARBITER })).toContain("there is no backup");
  expect(disputed(0n, { appointed: ARBITER })).toContain("The arbiter decides, or both agree.");
});

test.each([0n, ARBITER_TIME + 1n])("where nobody does, it says so, also after %d s", (after) => {
  expect(disputed(after, {})).toContain("Nobody decides this dispute: only both together can end it.");
});

test("a payout says who gets the fee, if anybody", () => {
  const token = { token: MAKER, symbol: "USDC", decimals: 0, isListed: true };
  const says = (fee: bigint, feeTo: Address) =>
    sayPayout({ ending: "ruled", toBuyer: 69n, toSeller: 169n, fee, feeTo }, deal, "buyer", token);
  expect(says(2n, ARBITER)).toBe("You get 69 USDC, the seller 169 USDC. The arbiter gets 2 USDC.");
  expect(says(2n, BACKUP)).toBe("You get 69 USDC, the seller 169 USDC. The backup gets 2 USDC.");
  expect(says(0n, zeroAddress)).toBe("You get 69 USDC, the seller 169 USDC.");
});
