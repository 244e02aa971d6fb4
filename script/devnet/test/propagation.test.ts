import { describe, expect, test } from "vitest";
import { type HeadEvent, propagation } from "./propagation.ts";

describe("propagation", () => {
  const event = (node: number, block: string, at: number): HeadEvent => ({ node, slot: 1, block, at });

  test("default: counted from the proposer, over all others", () => {
    const events = [event(1, "a", 100), event(0, "a", 130), event(2, "a", 170), event(0, "a", 900)];
    expect(propagation(events, new Map([["a", 1]]), 3)).toEqual({ blocks: 1, medianMs: 30, worstMs: 70, worstSlot: 1 });
  });

  test("error: a node that never had it", () => {
    expect(propagation([event(0, "a", 100), event(1, "a", 120)], new Map([["a", 0]]), 3).worstMs).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test("error: nothing was seen", () => {
    expect(propagation([], new Map(), 3).medianMs).toBe(Number.POSITIVE_INFINITY);
  });
});
