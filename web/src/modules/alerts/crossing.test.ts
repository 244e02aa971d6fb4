import { describe, expect, test } from "vitest";
import { type AlertRule, type AlertState, NOTHING } from "./alertRules.ts";
import { advance, type Condition, sideOf } from "./crossing.ts";

const rule: AlertRule = { id: "a", kind: "health", account: `0x${"aa".repeat(20)}`, at: 150 };
const armed: AlertState = { ...NOTHING, rules: [rule], told: { a: [] } };

/** One condition by its value. */
const seen = (value: number | null, key = "pool"): Condition => ({
  key,
  now: sideOf(value, "below", 150),
  subject: "Core",
  value,
});

/** How many alerts each value gives, one after the other. */
function alerts(...values: (number | null)[]): number[] {
  let state = armed;
  return values.map((value) => {
    const next = advance(state, new Map([["a", [seen(value)]]]), 5);
    state = next.state;
    return next.fresh.length;
  });
}

describe("sideOf", () => {
  test.each([
    [149, "below", "met"],
    [150, "below", "neither"],
    [151, "below", "neither"],
    [152, "below", "over"],
    [151, "above", "met"],
    [150, "above", "neither"],
    [148, "above", "over"],
    [null, "above", "neither"],
  ] as const)("default: %s, told of when %s 150", (value, side, now) => expect(sideOf(value, side, 150)).toBe(now));
});

describe("advance", () => {
  test("default: once a crossing, not once a block", () =>
    expect(alerts(200, 149, 140, 120, 160, 149, 149)).toEqual([0, 1, 0, 0, 0, 1, 0]));

  test("behavior: a value that trembles at the threshold is told of once", () =>
    expect(alerts(149, 150, 149, 151, 149, 152, 149)).toEqual([1, 0, 0, 0, 0, 0, 1]));

  test("behavior: what is not known is neither told of nor forgotten", () =>
    expect(alerts(149, null, 149, 200, null, 149)).toEqual([1, 0, 0, 0, 0, 1]));

  test("behavior: each condition by itself, and one that is gone can come again", () => {
    const look = (state: AlertState, ...conditions: Condition[]) => advance(state, new Map([["a", conditions]]), 5);
    const one = look(armed, seen(140, "x"), seen(140, "y"));
    expect(one.fresh).toHaveLength(2);
    const gone = look(one.state, seen(140, "y"));
    expect(gone.fresh).toHaveLength(0);
    expect(look(gone.state, seen(140, "x"), seen(140, "y")).fresh).toHaveLength(1);
  });

  test("behavior: a rule that was not looked at stays as it is; without news nothing changes", () => {
    const { state } = advance(armed, new Map([["a", [seen(140)]]]), 5);
    expect(advance(state, new Map(), 6)).toEqual({ state, fresh: [] });
    expect(advance(state, new Map([["a", [seen(140)]]]), 6).state).toBe(state);
  });

  test("behavior: what was given is listed, newest first, and counts as unseen", () => {
    const { state, fresh } = advance(armed, new Map([["a", [seen(140)]]]), 7);
    expect(fresh).toEqual([{ kind: "health", second: 7, subject: "Core", side: "below", at: 150, value: 140 }]);
    expect([state.given, state.unseen]).toEqual([fresh, 1]);
  });
});
