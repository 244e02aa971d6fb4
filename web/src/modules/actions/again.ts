import { idToHex } from "@weir/sdk/codec/ids";
import * as v from "valibot";
import type { Hex } from "viem";
import { type Draft, draftOf, keepDraft } from "./draft.ts";
import type { Goal, Intent } from "./intent.ts";

const id = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-f]{64}$/),
  v.transform((text) => text as Hex),
);
const draft = v.object({
  typed: v.object({ text: v.pipe(v.string(), v.maxLength(200)), all: v.boolean() }),
  kind: v.picklist(["backing", "lent", "collateral"]),
});
const amounts = ["supply", "withdraw", "supplyCollateral", "withdrawCollateral", "borrow", "repay"] as const;
const schema = v.variant("type", [
  v.object({ type: v.picklist(amounts), pool: id, reserveId: id, draft: v.nullable(draft) }),
  v.object({ type: v.literal("list"), pool: id, id: v.pipe(v.string(), v.maxLength(64)) }),
  v.object({
    type: v.literal("setCollateral"),
    enabled: v.boolean(),
    pool: id,
    reserveId: id,
    draft: v.nullable(draft),
  }),
]);

/** A form and what was entered in it, as text for the browser's storage. The tick under a risk is not kept. */
export function againOf(intent: Goal): string {
  if (intent.type === "list") return JSON.stringify(intent);
  const kept = draftOf(intent);
  return JSON.stringify({
    ...intent,
    reserveId: idToHex(intent.reserveId),
    draft: kept ? { typed: kept.typed, kind: kept.kind } : null,
  });
}

/** The form again, with what was entered in it. null: the text is not what againOf() writes. */
export function intentAgain(text: string): Goal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(schema, value);
  if (!read.success) return null;
  if (read.output.type === "list") return read.output;
  const { draft: entered, reserveId, ...rest } = read.output;
  const intent: Intent = { ...rest, reserveId: BigInt(reserveId) };
  if (entered) keepDraft(intent, { ...entered, accepted: false } satisfies Draft);
  return intent;
}
