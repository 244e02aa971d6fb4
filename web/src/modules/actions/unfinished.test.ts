import { describe, expect, test } from "vitest";
import { type FlowPart, type Sent, sentNow } from "@/modules/chain/sent.ts";
import { unfinishedOf } from "./unfinished.ts";

const me = `0x${"ee".repeat(20)}` as const;
const token = `0x${"aa".repeat(20)}` as const;
const steps = ["approve", "repay", "revoke"];

let count = 0;
/** A mined transaction of flow "f", unless changed. */
function sent(at: number, change: Partial<Sent> = {}, flow: Partial<FlowPart> = {}): Sent {
  const record = sentNow(`0x${(++count).toString(16)}`, {
    ...{ chainId: 1, account: me, topic: "repay 1", what: `step ${at}`, to: token, data: "0x", value: 0n, count: 0 },
    flow: { id: "f", at, steps, what: "Repay 4 WETH", again: "{}", ...flow },
  });
  return { ...record, state: "mined", block: 1n, ...change };
}

describe("unfinishedOf", () => {
  test("default: approved, and the action not sent", () => {
    expect(unfinishedOf([sent(0)])).toEqual([
      { id: "f", account: me, what: "Repay 4 WETH", again: "{}", missing: "action", token },
    ]);
  });

  test("behavior: what waits for a block is under way", () => {
    expect(unfinishedOf([sent(1, { state: "pending" }), sent(0)])).toEqual([]);
    expect(unfinishedOf([sent(0, { state: "pending" })])).toEqual([]);
  });

  test.each([
    ["reverted", { reverted: true }],
    ["cancelled", { state: "cancelled" }],
    ["replaced", { state: "replaced" }],
    ["dropped", { state: "dropped" }],
  ] as const)("behavior: %s, the action is on offer again", (_title, change) => {
    expect(unfinishedOf([sent(1, change), sent(0)])).toMatchObject([{ missing: "action" }]);
  });

  test("behavior: the action done, what is left of the approval is on offer; then nothing", () => {
    expect(unfinishedOf([sent(1), sent(0)])).toMatchObject([{ missing: "leftover", token }]);
    expect(unfinishedOf([sent(2), sent(1), sent(0)])).toEqual([]);
  });

  test("behavior: nothing was mined, so nothing is left over", () => {
    expect(unfinishedOf([sent(0, { state: "cancelled" })])).toEqual([]);
  });

  test("behavior: the same form has sent it since", () => {
    const single = { flow: null };
    expect(unfinishedOf([sent(0, { ...single, state: "pending" }), sent(0)])).toEqual([]);
    expect(unfinishedOf([sent(0, single), sent(0)])).toEqual([]);
    expect(unfinishedOf([sent(0, { ...single, reverted: true }), sent(0)])).toHaveLength(1);
    expect(unfinishedOf([sent(0, { ...single, topic: "borrow 1" }), sent(0)])).toHaveLength(1);
  });
});
