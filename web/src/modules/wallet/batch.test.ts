import { describe, expect, test } from "vitest";
import { statusIn } from "./batch.ts";

const receipts = [{ transactionHash: "0xab", blockNumber: "0x10", status: "0x1" }];
const mined = { kind: "mined", hash: "0xab", block: 16n, reverted: false, partial: false };

describe("statusIn", () => {
  test("default: done, with the transaction that did it", () => {
    expect(statusIn({ status: 200, receipts })).toEqual(mined);
  });

  test.each([
    [100, { kind: "waiting" }],
    [400, { kind: "dropped" }],
    [500, { ...mined, reverted: true }],
    [600, { ...mined, reverted: true, partial: true }],
  ])("behavior: %s", (status, expected) => expect(statusIn({ status, receipts })).toEqual(expected));

  test.each([
    undefined,
    null,
    "200",
    {},
    { status: 200 },
    { status: 200, receipts: [] },
    { status: 200, receipts: [{}] },
  ])("error: %o tells nothing", (answer) => expect(statusIn(answer)).toEqual({ kind: "waiting" }));
});
