import { expect, test } from "vitest";
import { requireShortPause } from "./networkIdentity.ts";

const hour = 3_600;

test("a network continues after a day of standby", () => {
  expect(() => requireShortPause(1_000, 1_000 + 24 * hour, 3)).not.toThrow();
});

test("error: one whose validators have been ejected", () => {
  expect(() => requireShortPause(1_000, 1_000 + 27 * hour, 3)).toThrow(
    "has stood still for 27 hours. With slots of 3 s it can for 26:",
  );
});

test("longer slots allow longer pauses", () => {
  expect(() => requireShortPause(1_000, 1_000 + 100 * hour, 12)).not.toThrow();
  expect(() => requireShortPause(1_000, 1_000 + 18 * hour, 2)).toThrow("Start without --keep");
});
