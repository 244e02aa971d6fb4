import { describe, expect, test } from "vitest";
import words from "@/messages/addresses.js";
import { readAddress } from "./readAddress.ts";

const VALID = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("readAddress", () => {
  test("default: with its checksum, however the letters were typed", () => {
    for (const typed of [VALID, VALID.toLowerCase(), `0x${VALID.slice(2).toUpperCase()}`, `0X${VALID.slice(2)}`]) {
      expect(readAddress(typed)).toEqual({ address: VALID });
    }
  });
  test("behavior: spaces, quotes, invisible characters and what stands in front are left out", () => {
    for (const typed of [
      ` ${VALID}\n`,
      `"${VALID}"`,
      `\u200b${VALID}`,
      `eip155:1:${VALID}`,
      `https://x.test/a?address=${VALID}`,
    ]) {
      expect(readAddress(typed)).toEqual({ address: VALID });
    }
  });
  test("behavior: nothing typed is no problem", () =>
    expect([readAddress(""), readAddress("  ")]).toEqual([null, null]));
  test.each([
    ["vitalik.eth", words.name],
    ["ab".repeat(32), words.key],
    [`0x${"ab".repeat(32)}`, words.key],
    ["70997970c51812dc3a010c7d01b50e0d17dc79c8", words.prefix({ address: "0x7099…79c8" })],
    ["Alice", words.noAddress],
    [`${VALID.slice(0, -1)}O`, words.letter({ letter: "O" })],
    [`${VALID.slice(0, -1)}\u{1f600}`, words.letter({ letter: "\u{1f600}" })],
    [VALID.slice(0, -2), words.short({ has: 38, needs: 40 })],
    [`${VALID}ab`, words.long({ has: 42, needs: 40 })],
    [VALID.replace("d", "D"), words.checksum],
    [`0x${"0".repeat(40)}`, words.zero],
  ])("behavior: %s has a sentence of its own", (typed, problem) => {
    expect(readAddress(typed)).toEqual({ problem });
  });
});
