import { expect, test } from "vitest";
import { measureBlockTime } from "./blockTime.ts";

/** A chain whose block `n` came at `times(n)`, up to `head`. */
const chain = (head: bigint, times: (number: bigint) => bigint) => ({
  getBlock: (async ({ blockNumber = head } = {}) => ({
    number: blockNumber,
    timestamp: times(blockNumber),
  })) as unknown as Parameters<typeof measureBlockTime>[0]["getBlock"],
});

test("default: the mean of the last blocks, not of older ones", async () => {
  expect(await measureBlockTime(chain(1_000n, (n) => (n < 900n ? n * 12n : 10_800n + (n - 900n) * 2n)))).toBe(2_000);
});

test("behavior: a young chain, without the time before its first block", async () => {
  expect(await measureBlockTime(chain(5n, (n) => (n === 0n ? 0n : 1_000n + n * 3n)))).toBe(3_000);
});

test("behavior: a chain that has just begun is taken for Ethereum", async () => {
  expect(await measureBlockTime(chain(1n, (n) => n))).toBe(12_000);
});
