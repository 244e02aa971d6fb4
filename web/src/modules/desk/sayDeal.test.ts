import { newAd } from "@weir/sdk/orders/dealAd";
import { ARBITER_TIME } from "@weir/sdk/orders/dealPayout";
import { dealTurn } from "@weir/sdk/orders/dealTurn";
import { type Address, getAddress, zeroAddress } from "viem";
import { expect, test } from "vitest";
import { sayPhase } from "./sayDeal.ts";

const [MAKER, TAKER, ARBITER, BACKUP] = ["a1", "b2", "c3", "d4"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  Address,
  Address,
  Address,
  Address,
];
const CLOCK = 1_000_000n;

/** What is said of a dispute, `after` so many seconds of it. */
const disputed = (after: bigint, judges: Partial<Record<"arbiter" | "backup" | "appointed", Address>>) => {
  const { arbiter = zeroAddress, backup = zeroAddress, appointed = zeroAddress } = judges;
  const ad = newAd({
    ...{ maker: MAKER, taker: TAKER, epoch: 0n, now: 1n, makerSells: true, token: MAKER, total: 100n },
    ...{ termsHash: `0x${"9c".repeat(32)}`, arbiter, backup },
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
