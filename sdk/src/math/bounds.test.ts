import { readFileSync } from "node:fs";
import { maxUint256, zeroAddress, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import type { PoolConfig, ReserveConfig } from "../actions/poolCalls.ts";
import {
  curveBounds,
  poolBounds,
  poolOutOfBounds,
  reserveOutOfBounds,
  riskBounds,
  settingsOutOfBounds,
} from "./bounds.ts";

const solidity = readFileSync(new URL("../../../contracts/src/logic/Bounds.sol", import.meta.url), "utf8");
const constant = (name: string): bigint => {
  const [, text = ""] = new RegExp(`constant ${name} = ([\\d_e]+);`).exec(solidity) ?? [];
  const [digits = "", zeros = "0"] = text.replaceAll("_", "").split("e");
  return BigInt(digits) * 10n ** BigInt(zeros);
};

const pool: PoolConfig = {
  ...{ salt: zeroHash, owner: zeroAddress, guardian: zeroAddress, feeRecipient: zeroAddress },
  ...{ targetHealthFactor: 10_500, hfAtMaxBonus: 9_500, dust: 10n ** 18n },
};
const curve = { targetUtilisation: 8_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 };
const reserve: ReserveConfig = {
  ...{ token: zeroAddress, oracle: zeroAddress, ltv: 8_000, liquidationThreshold: 8_300, maxBonus: 500 },
  ...{ reserveFactor: 100, initialRate: 250, supplyCap: maxUint256, borrowCap: 1n, collateralCap: maxUint256, curve },
};
const named = (change: Partial<ReserveConfig>, hfAtMaxBonus = 9_500) =>
  reserveOutOfBounds({ ...reserve, ...change }, hfAtMaxBonus).map(({ setting }) => setting);

test("the constants are those of Bounds.sol", () => {
  expect([poolBounds.dust.least, poolBounds.dust.most]).toEqual([constant("MIN_DUST"), constant("MAX_DUST")]);
  const free = riskBounds({ liquidationThreshold: 0, maxBonus: 0 }, 9_900);
  expect([free.maxBonus.most, free.reserveFactor.most]).toEqual([
    constant("MAX_BONUS"),
    constant("MAX_RESERVE_FACTOR"),
  ]);
  // One basis point at a steepness of 1 is 1e14, so 1e12 for each hundredth.
  const highest = curveBounds({ steepness: 65_535, minRate: 1, maxRate: 1 }).maxRate.most;
  expect(highest).toBe(constant("MAX_RATE") / (65_535n * 10n ** 12n));
  const [, target] = /"targetHealthFactor", config\.targetHealthFactor, ([\d_]+, [\d_]+)/.exec(solidity) ?? [];
  const [, bonus] = /"hfAtMaxBonus", config\.hfAtMaxBonus, ([\d_]+, [\d_]+)/.exec(solidity) ?? [];
  const texts = [poolBounds.targetHealthFactor, poolBounds.hfAtMaxBonus].map(({ least, most }) => `${least}, ${most}`);
  expect(texts).toEqual([target, bonus].map((text) => text?.replaceAll("_", "")));
});

describe("poolOutOfBounds", () => {
  test("default: nothing", () => expect(poolOutOfBounds(pool)).toEqual([]));
  test.each([
    [{ targetHealthFactor: 10_099 }, "targetHealthFactor"],
    [{ hfAtMaxBonus: 9_901 }, "hfAtMaxBonus"],
    [{ dust: 10n ** 15n - 1n }, "dust"],
  ])("error: %o", (change, setting) => {
    expect(poolOutOfBounds({ ...pool, ...change }).map((one) => one.setting)).toEqual([setting]);
  });
});

describe("reserveOutOfBounds", () => {
  test("default: nothing", () => expect(named({})).toEqual([]));
  test("behavior: both ends are allowed", () => {
    expect(named({ ltv: 8_299 })).toEqual([]);
    // 1.05 · 90.47 % is 94.9935 %; a basis point more would be above 95 %.
    expect(named({ liquidationThreshold: 9_047 })).toEqual([]);
    expect(named({ liquidationThreshold: 0, ltv: 0 })).toEqual([]);
    expect(named({ initialRate: 10 })).toEqual([]);
    expect(named({ curve: { ...curve, maxRate: 25_000 } })).toEqual([]);
  });
  test.each([
    [{ ltv: 8_300 }, ["ltv"]],
    [{ liquidationThreshold: 9_048 }, ["liquidationThreshold", "maxBonus"]],
    [{ liquidationThreshold: 0 }, ["ltv"]],
    [{ maxBonus: 3_001, liquidationThreshold: 5_000, ltv: 4_000 }, ["maxBonus"]],
    [{ reserveFactor: 251 }, ["reserveFactor"]],
    [{ initialRate: 9 }, ["initialRate"]],
    [{ curve: { ...curve, targetUtilisation: 10_000 } }, ["targetUtilisation"]],
    [{ curve: { ...curve, steepness: 99 } }, ["steepness"]],
    [{ curve: { ...curve, minRate: 0 } }, ["minRate"]],
    [{ curve: { ...curve, maxRate: 25_001 } }, ["maxRate"]],
  ])("error: %o", (change, due) => {
    expect(named(change)).toEqual(due);
  });
});

test("settingsOutOfBounds: a change is held to the bonus that the reserve has", () => {
  const settings = { ltv: 8_000, liquidationThreshold: 9_047, reserveFactor: 0, supplyCap: 0n, borrowCap: 0n };
  expect(settingsOutOfBounds(settings, 500, 9_500)).toEqual([]);
  expect(settingsOutOfBounds(settings, 600, 9_500).map(({ setting }) => setting)).toContain("liquidationThreshold");
});
