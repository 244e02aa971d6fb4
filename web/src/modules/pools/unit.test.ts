import { stringToHex, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { unitOf } from "./unit.ts";

describe("unitOf", () => {
  test.each([
    ["USD", "USD"],
    ["U\u202eS\u0000D", "USD"],
    ["a unit that goes on and on", "a unit that…"],
  ])("default: %j is shown as %j", (raw, shown) => {
    expect(unitOf({ unit: stringToHex(raw, { size: 32 }) })).toBe(shown);
  });
  test("behavior: an oracle that names none", () => expect(unitOf({ unit: zeroHash })).toBe(""));
});
