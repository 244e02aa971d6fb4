import { describe, expect, test } from "vitest";
import { type FlowPart, type Sent, sentNow } from "../chain/sent.ts";
import type { ActionList } from "./actionList.ts";
import { listState } from "./listState.ts";

const account = `0x${"ee".repeat(20)}` as const;
const list: ActionList = { id: "l", chainId: 1, account, pool: `0x${"01".repeat(32)}`, items: [] };

const sent = (at: number | null, change: Partial<Sent> = {}, topic = "list l"): Sent => {
  const flow: FlowPart = { id: "f", at: at ?? 0, steps: ["approve", "multicall", "revoke"], what: "", again: "" };
  const record = sentNow(`0x${at ?? 9}`, {
    ...{ chainId: 1, account, topic, what: "", to: account, data: "0x", value: 0n, count: 0 },
    flow: at === null ? null : flow,
  });
  return { ...record, state: "mined", block: 1n, ...change };
};

describe("listState", () => {
  test("default: done once a block has its actions, of several transactions or of one", () => {
    expect(listState(list, [sent(1), sent(0)])).toEqual({ waiting: undefined, done: true });
    expect(listState(list, [sent(null)]).done).toBe(true);
  });

  test("behavior: an approval alone, a revert or another list do not end it", () => {
    expect(listState(list, [sent(0)]).done).toBe(false);
    expect(listState(list, [sent(1, { reverted: true }), sent(0)]).done).toBe(false);
    expect(listState(list, [sent(1, {}, "list m")]).done).toBe(false);
  });

  test("behavior: what waits for a block is not sent again", () => {
    const pending = sent(1, { state: "pending", block: null });
    expect(listState(list, [pending, sent(0)])).toEqual({ waiting: pending, done: false });
  });
});
