import { type AlertRule, type AlertState, type Given, MOST_GIVEN, type Side, toldBy } from "./alertRules.ts";

/**
 * One thing that a rule watches, such as the health factor in one pool. `now`: whether it is as the rule tells of ("met"), has
 * clearly ended ("over"), or is neither: between the threshold and where it is over, or not known now.
 */
export type Condition = {
  key: string;
  now: "met" | "over" | "neither";
  subject: string;
  /** Hundredths; null: not known, or there is none. */
  value: number | null;
};

/** Part of the threshold by which a value must come back before the same alert can be given again: a hundredth. */
const BACK = 100;

/** Whether a value is beyond the threshold, clearly back, or between. null: not known. */
export function sideOf(value: number | null, side: Side, at: number): Condition["now"] {
  if (value === null) return "neither";
  const beyond = side === "below" ? at - value : value - at;
  if (beyond > 0) return "met";
  return -beyond * BACK >= at ? "over" : "neither";
}

/**
 * The state after a look at the conditions of each rule, and what is to be told now: what is met and was not told of since it
 * was last over. A rule without an entry was not looked at.
 */
export function advance(
  state: AlertState,
  looked: ReadonlyMap<string, readonly Condition[]>,
  second: number,
): { state: AlertState; fresh: Given[] } {
  const fresh: Given[] = [];
  const told = Object.fromEntries(
    state.rules.map((rule) => {
      const before = toldBy(state.told, rule);
      const conditions = looked.get(rule.id);
      if (!conditions) return [rule.id, before];
      // A condition that is not there any more, such as a change that was carried out, cannot be met again.
      const kept = before.filter((key) => conditions.some((one) => one.key === key && one.now !== "over"));
      const due = conditions.filter(({ key, now }) => now === "met" && !before.includes(key));
      fresh.push(...due.map((one) => givenOf(rule, one, second)));
      return [rule.id, [...kept, ...due.map(({ key }) => key)]];
    }),
  );
  const same = fresh.length === 0 && JSON.stringify(told) === JSON.stringify(state.told);
  if (same) return { state, fresh };
  return {
    state: {
      ...state,
      told,
      given: [...fresh.toReversed(), ...state.given].slice(0, MOST_GIVEN),
      unseen: Math.min(state.unseen + fresh.length, MOST_GIVEN),
    },
    fresh,
  };
}

function givenOf(rule: AlertRule, { subject, value }: Condition, second: number): Given {
  const side = "side" in rule ? rule.side : "below";
  return { kind: rule.kind, second, subject, side, at: "at" in rule ? rule.at : 0, value };
}
