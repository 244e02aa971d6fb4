import { expect, test } from "vitest";
import { amountInGerman } from "./amountInGerman.ts";

test.each([
  ["0", "null"],
  ["1", "eins"],
  ["0.05", "null Komma null fünf"],
  ["21", "einundzwanzig"],
  ["30", "dreißig"],
  ["101", "einhunderteins"],
  ["1000", "eintausend"],
  ["1234.5", "eintausendzweihundertvierunddreißig Komma fünf"],
  ["21001", "einundzwanzigtausendeins"],
  ["101000", "einhunderteintausend"],
  ["1000000", "eine Million"],
  ["2000001", "zwei Millionen eins"],
  ["1101000000", "eine Milliarde einhunderteine Millionen"],
  ["3000000000000000", "drei Billiarden"],
  ["1234567.10", "eine Million zweihundertvierunddreißigtausendfünfhundertsiebenundsechzig Komma eins"],
  ["1".repeat(19), "eine Zahl mit 19 Stellen"],
])("%s: %s", (plain, words) => expect(amountInGerman(plain)).toBe(words));
