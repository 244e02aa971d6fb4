import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import { limitsOf, liquidationCalls, profitOf } from "./quote.ts";

const victim = `0x${"11".repeat(20)}` as const;
const me = `0x${"22".repeat(20)}` as const;
const snapshot = pool({});
const [, usdc] = snapshot.reserves;
const pair = { debtReserve: id(1), collateralReserve: id(0), fromSupply: true };
const quote = { pair, inside: false, repaid: units(1_000, 6), seized: units(1, 18), profit: 0n, healthAfter: null };
const calls = (allowance: bigint, refusesChange = false) =>
  liquidationCalls(
    zeroAddress,
    victim,
    me,
    quote,
    { ...usdc!, allowance, walletBalance: units(5_000, 6) },
    refusesChange,
  );
const signed = (allowance: bigint) => calls(allowance).find(({ kind }) => kind === "liquidate")!.args[0];

describe("profitOf", () => {
  test("default: what is taken less what is repaid, at today's prices", () => {
    // The fixture's ether is at 2,500, its USDC at 1.
    expect(profitOf(snapshot, pair, units(2_400, 6), units(1, 18))! / 10n ** 18n).toBe(100n);
  });
  test("behavior: without a price there is none", () => {
    const reserves = snapshot.reserves.with(0, { ...snapshot.reserves[0]!, priceLow: 0n, priceHigh: 0n });
    expect(profitOf({ ...snapshot, reserves }, pair, 1n, 1n)).toBeNull();
  });
});

describe("limitsOf", () => {
  test("default: a thousandth more to pay, a hundredth less to get", () => {
    expect(limitsOf({ repaid: 1_000_000n, seized: 1_000n }, 10n ** 9n)).toEqual({
      maxRepaid: 1_001_001n,
      minSeized: 990n,
    });
  });
  test("behavior: never more than the wallet has", () => {
    expect(limitsOf({ repaid: 1_000_000n, seized: 1_000n }, 1_000_000n).maxRepaid).toBe(1_000_000n);
  });
});

describe("liquidationCalls", () => {
  test("default: the exact approval, the liquidation with its limits, the end of the approval", () => {
    const [approve, ...rest] = calls(0n);
    expect(rest.map(({ kind }) => kind)).toEqual(["liquidate", "revoke"]);
    expect(approve).toMatchObject({
      kind: "approve",
      args: [zeroAddress, units(1_001, 6) + 1n],
      least: units(1_000, 6),
    });
    expect(signed(0n)).toMatchObject({
      account: victim,
      receiver: me,
      maxRepaid: units(1_001, 6) + 1n,
      minSeized: (units(1, 18) * 99n) / 100n,
    });
  });
  test("behavior: a token that refuses to change an allowance is reset first", () => {
    expect(calls(7n, true).map(({ kind }) => kind)).toEqual(["reset", "approve", "liquidate", "revoke"]);
  });
  test("behavior: an allowance that suffices is used", () => {
    expect(calls(units(2_000, 6)).map(({ kind }) => kind)).toEqual(["liquidate"]);
  });
});
