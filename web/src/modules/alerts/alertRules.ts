import { clean } from "@weir/sdk/codec/clean";
import { address, hexOf } from "@weir/sdk/deployments/hex";
import * as v from "valibot";
import type { Address, Hex } from "viem";

/** Side of a threshold on which the alert is due. */
export type Side = "below" | "above";
export const RATES = ["supplyApy", "borrowApy", "utilisation"] as const;
export type RateKind = (typeof RATES)[number];

/**
 * What its user wants to be told of. `at`: the threshold in hundredths, of a health factor or of a per cent.
 * A health factor is watched in every pool that the site lists.
 */
export type AlertRule = { id: string } & (
  | { kind: "health"; account: Address; at: number }
  | { kind: RateKind; reserve: Hex; side: Side; at: number }
  | { kind: "stale"; reserve: Hex }
  | { kind: "change"; account: Address }
);

export type AlertKind = AlertRule["kind"];

/** An alert that was given. `value`: in hundredths as the threshold; null where there is none. */
export type Given = {
  kind: AlertKind;
  /** When, in seconds. */
  second: number;
  /** The pool, or the token and its pool. */
  subject: string;
  side: Side;
  at: number;
  value: number | null;
};

export type AlertState = {
  rules: readonly AlertRule[];
  /** By rule: the conditions that were told of and have not ended since. */
  told: Readonly<Record<string, readonly string[]>>;
  /** Newest first. */
  given: readonly Given[];
  /** How many of `given` nobody has looked at. */
  unseen: number;
};

/** The conditions that a rule was told of; none, if it is new. */
export const toldBy = (told: AlertState["told"], { id }: AlertRule): readonly string[] =>
  // A stored id may be that of an inherited key, which a Map lacks.
  new Map(Object.entries(told)).get(id) ?? [];

export const NOTHING: AlertState = { rules: [], told: {}, given: [], unseen: 0 };

/** More than anyone reads. */
export const MOST_RULES = 20;
export const MOST_GIVEN = 30;
const MOST_TOLD = 60;

const hundredths = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000));
const key = v.pipe(v.string(), v.maxLength(80));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));
const side = v.picklist(["below", "above"]);
const reserve = hexOf(32);

const rule = v.variant("kind", [
  v.object({ id, kind: v.literal("health"), account: address, at: hundredths }),
  v.object({ id, kind: v.picklist(RATES), reserve, side, at: hundredths }),
  v.object({ id, kind: v.literal("stale"), reserve }),
  v.object({ id, kind: v.literal("change"), account: address }),
]);

const given = v.object({
  kind: v.picklist(["health", ...RATES, "stale", "change"]),
  second: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(253_402_300_799)),
  subject: v.pipe(
    v.string(),
    v.transform((text) => clean(text, 120)),
  ),
  side,
  at: hundredths,
  value: v.nullable(hundredths),
});

const listOf = <const S extends v.GenericSchema>(items: unknown, schema: S, most: number): v.InferOutput<S>[] =>
  (Array.isArray(items) ? items : []).slice(0, most).flatMap((item) => {
    const { success, output } = v.safeParse(schema, item);
    return success ? [output] : [];
  });

/** Parses what this browser stored. What is malformed is left out. */
export function restoredAlerts(text: string | null): AlertState {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? "{}");
  } catch {
    return NOTHING;
  }
  if (typeof parsed !== "object" || parsed === null) return NOTHING;
  const { rules, told, given: log, unseen } = parsed as Record<keyof AlertState, unknown>;
  const known = new Map(listOf(rules, rule, MOST_RULES).map((one) => [one.id, one] as const));
  const list = listOf(log, given, MOST_GIVEN);
  const toldOf = (of: string) => listOf((told as Record<string, unknown> | null)?.[of], key, MOST_TOLD);
  return {
    rules: [...known.values()],
    told: Object.fromEntries([...known.keys()].map((of) => [of, toldOf(of)])),
    given: list,
    unseen: Math.min(Number.isSafeInteger(unseen) ? Math.max(0, unseen as number) : 0, list.length),
  };
}
