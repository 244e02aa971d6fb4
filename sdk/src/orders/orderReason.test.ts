import { readdirSync, readFileSync } from "node:fs";
import { stringToHex, zeroHash } from "viem";
import { expect, test } from "vitest";
import { orderReasonOf } from "./orderReason.ts";

const PEER = new URL("../../../contracts/src/peer/", import.meta.url);

test("every reason in the contracts has a name here", () => {
  const words = readdirSync(PEER).flatMap((file) => {
    const source = readFileSync(new URL(file, PEER), "utf8");
    const found = source.matchAll(/(?:OrderInvalid\(|return \(0, |return |reason = |bytes32\()"([^"]+)"/g);
    return [...found].map(([, reason]) => reason!).filter((reason) => !/^Weir |^WEIR|^$/.test(reason));
  });
  expect(words.length).toBeGreaterThan(25);
  const unnamed = words.filter((reason) => orderReasonOf(stringToHex(reason, { size: 32 })) === "other");
  expect(unnamed).toEqual([]);
});

test("no reason, and words that nobody knows", () => {
  expect(orderReasonOf(zeroHash)).toBeNull();
  expect(orderReasonOf(stringToHex("toString", { size: 32 }))).toBe("other");
});
