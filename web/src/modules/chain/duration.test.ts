import { expect, test } from "vitest";
import { inWords } from "./duration.ts";

test.each([
  [200, "1 s"],
  [9_400, "9 s"],
  [43_000, "45 s"],
  [89_000, "90 s"],
  [100_000, "2 min"],
  [89 * 60_000, "89 min"],
  [3 * 3_600_000, "3 h"],
])("%s ms: %s", (milliseconds, words) => expect(inWords(milliseconds)).toBe(words));
