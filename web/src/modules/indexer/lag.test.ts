import { expect, test } from "vitest";
import { lagOf } from "./lag.ts";

test.each([
  [100n, 100n, 3_000, null],
  [100n, 101n, 3_000, null],
  [100n, 91n, 3_000, null],
  [100n, 89n, 3_000, { blocks: 11n, ms: 33_000 }],
  [100n, 96n, 12_000, null],
  [100n, 94n, 12_000, { blocks: 6n, ms: 72_000 }],
  [200n, 100n, 0, null],
  [201n, 100n, 0, { blocks: 101n, ms: 0 }],
] as const)("head %s, indexed %s, a block every %s ms", (head, indexed, blockTime, lag) => {
  expect(lagOf(head, indexed, blockTime)).toEqual(lag);
});
