import { maxUint256 } from "viem";
import { describe, expect, test } from "vitest";
import { type Change, changeOf, contentOf } from "./announcements.ts";

const address = (digit: string) => `0x${digit.repeat(40)}` as const;
const settings = { ltv: 7_600, liquidationThreshold: 8_200, reserveFactor: 90, supplyCap: maxUint256, borrowCap: 5n };
const curve = { targetUtilisation: 9_000, steepness: 400, speed: 0, minRate: 10, maxRate: 20_000 };
const config = {
  ...{ ...settings, token: address("1"), oracle: address("2"), maxBonus: 800, initialRate: 400, curve },
  collateralCap: maxUint256,
};
const changes: Change[] = [
  { kind: "settings", reserve: 0x101n, settings },
  { kind: "listing", pool: 0x100n, config },
];

describe("changeOf", () => {
  test.each(changes)("default: $kind, from its content", (change) => {
    expect(changeOf(change.kind, contentOf(change))).toEqual(change);
  });
  test("error: the content of another kind", () => {
    expect(() => changeOf("settings", contentOf(changes[1]!))).toThrow();
    expect(() => changeOf("listing", contentOf(changes[0]!))).toThrow();
  });
  test.each(["0x", "0x1234", `0x${"ff".repeat(192)}`] as const)("error: no content of any change: %s", (content) => {
    expect(() => changeOf("settings", content)).toThrow();
    expect(() => changeOf("listing", content)).toThrow();
  });
});
