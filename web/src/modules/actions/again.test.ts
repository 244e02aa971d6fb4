import { describe, expect, test } from "vitest";
import { againOf, intentAgain } from "./again.ts";
import { draftOf, keepDraft } from "./draft.ts";
import type { Intent } from "./intent.ts";

const pool = `0x${"01".repeat(32)}` as const;
const intent: Intent = { type: "supply", pool, reserveId: 2n ** 255n + 7n };

describe("intentAgain", () => {
  test("default: the form with what was entered, but for the tick", () => {
    keepDraft(intent, { typed: { text: "1.5", all: false }, accepted: true, kind: "lent" });
    const again = intentAgain(againOf(intent)) as Intent;
    expect(again).toEqual(intent);
    expect(draftOf(again)).toEqual({ typed: { text: "1.5", all: false }, accepted: false, kind: "lent" });
  });

  test("behavior: a switch has no draft", () => {
    const change: Intent = { type: "setCollateral", pool, reserveId: 1n, enabled: true };
    expect(intentAgain(againOf(change))).toEqual(change);
  });

  test.each(["", "{", "null", '{"type":"steal"}', againOf(intent).replace("0x01", "zz")])(
    "error: %s opens nothing",
    (text) => expect(intentAgain(text)).toBeNull(),
  );
});
