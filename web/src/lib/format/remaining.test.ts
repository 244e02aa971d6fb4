import { expect, test } from "vitest";
import { remaining } from "./remaining.ts";

test.each([
  [3 * 86_400, "3 d"],
  [3 * 86_400 - 1, "2 d 23 h"],
  [3_661, "1 h 1 min"],
  [59.9, "59 s"],
  [0, "0 s"],
  [-5, "0 s"],
])("remaining: %d s", (seconds, due) => expect(remaining(seconds)).toBe(due));
