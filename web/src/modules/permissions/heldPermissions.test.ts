import { dataOf } from "@weir/sdk/actions/call";
import { FOREVER } from "@weir/sdk/actions/permissions";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { type Address, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import {
  allowancesOf,
  anyInForce,
  countInForce,
  inForce,
  isForever,
  isUnlimited,
  revokeAll,
  worthOfShares,
} from "./heldPermissions.ts";

const NOW = 1_800_000_000;
const who = (byte: string) => `0x${byte.repeat(20)}` as Address;
const none = { withdraw: 0, borrow: 0, manage: 0 };

describe("allowancesOf", () => {
  test("default: what is above zero, a token of two pools once", () => {
    const base = pool({});
    const reserves = base.reserves.map((reserve, at) => ({
      ...reserve,
      info: { ...reserve.info, token: who(`0${at + 1}`) },
      allowance: at === 1 ? 7n : 0n,
    }));
    const snapshot = { ...base, reserves };
    expect(allowancesOf(who("c0"), [snapshot, snapshot])).toEqual([
      { spender: who("c0"), reserve: reserves[1], amount: 7n },
    ]);
  });
});

describe("rights", () => {
  test("default: hold through their last second", () => {
    expect([inForce(NOW, NOW), inForce(NOW - 1, NOW), inForce(0, 0)]).toEqual([true, false, false]);
    expect([anyInForce({ ...none, manage: NOW }, NOW), anyInForce(none, NOW)]).toEqual([true, false]);
    expect([isForever(FOREVER), isForever(NOW)]).toEqual([true, false]);
  });
});

test("isUnlimited: as tokens write it", () => {
  expect([MAX_UINT256, MAX_UINT256 - 5n, 2n ** 96n - 1n].map(isUnlimited)).toEqual([true, true, false]);
});

test("worthOfShares: at most the deposit", () => {
  const shares = units(10, 6) * 1_000_000n;
  const [, usdc] = pool({ USDC: { position: { supplyShares: shares, borrowShares: 0n, collateral: 0n } } }).reserves;
  expect(worthOfShares(usdc!, MAX_UINT256)).toBe(worthOfShares(usdc!, shares));
  expect(worthOfShares(usdc!, shares / 2n)).toBeLessThan(worthOfShares(usdc!, shares));
});

describe("revokeAll", () => {
  const [weth] = pool({}).reserves;
  const allowances = [
    { spender: zeroAddress, reserve: weth!, amount: 5n },
    { spender: who("de"), reserve: weth!, amount: 6n },
  ];
  const rights = [
    { operator: who("aa"), expiries: { ...none, borrow: NOW + 1 }, isOperator: false },
    { operator: who("bb"), expiries: { ...none, borrow: NOW - 1 }, isOperator: false },
  ];
  const approvals = [{ spender: who("cc"), reserveId: id(1), shares: 9n }];
  test("default: one transaction for each allowance of a token, one for all that the core keeps, nothing for what has ended", () => {
    const calls = revokeAll(zeroAddress, { allowances, rights, approvals }, NOW);
    expect(calls.map(({ kind }) => kind)).toEqual(["reset", "reset", "multicall"]);
    expect(calls.slice(0, 2).map(({ args }) => args)).toEqual([
      [zeroAddress, 0n],
      [who("de"), 0n],
    ]);
    expect((calls[2]!.args[0] as string[]).length).toBe(2);
    expect(countInForce({ allowances, rights, approvals }, NOW)).toBe(4);
    expect(dataOf(calls[2]!)).toContain("aa".repeat(20));
    expect(dataOf(calls[2]!)).not.toContain("bb".repeat(20));
  });
  test("behavior: nothing in force, nothing to sign", () => {
    expect(revokeAll(zeroAddress, { allowances: [], rights: [rights[1]!], approvals: [] }, NOW)).toEqual([]);
  });
});
