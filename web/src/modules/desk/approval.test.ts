import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { expect, test } from "vitest";
import { approvals } from "./approval.ts";

const [desk, token] = [
  "0x00000000000000000000000000000000000000d1",
  "0x00000000000000000000000000000000000000d2",
] as const;
const amounts = (needed: bigint, allowance: bigint) =>
  approvals(desk, token, needed, { balance: 0n, allowance }).map(({ kind, args }) => [kind, args[1]]);

test("default", () => {
  expect(amounts(5n, 0n)).toEqual([["approve", 5n]]);
});

test("behavior: what other offers draw on stays", () => {
  expect(amounts(5n, 8n)).toEqual([
    ["reset", 0n],
    ["approve", 13n],
  ]);
});

test("behavior: nothing where nothing is pulled, or all may be", () => {
  expect(amounts(0n, 8n)).toEqual([]);
  expect(amounts(5n, MAX_UINT256)).toEqual([]);
});
