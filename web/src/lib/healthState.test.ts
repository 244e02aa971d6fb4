import { WAD } from "@weir/sdk/math/wad";
import { expect, test } from "vitest";
import { healthState } from "./healthState.ts";

const at = (hundredths: bigint) => healthState((WAD * hundredths) / 100n);

test("behavior: below 1.25 it shows danger, as a word and a colour", () => {
  for (const health of [100n, 110n, 119n, 124n]) {
    expect(at(health)).toMatchObject({ word: "In danger of liquidation", text: "text-bad" });
  }
  expect(at(125n)).toMatchObject({ word: "Keep an eye on it", text: "text-warn" });
  expect(at(99n)).toMatchObject({ word: "Can be liquidated", text: "text-bad" });
});
