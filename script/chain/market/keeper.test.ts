import { expect, test } from "vitest";
import { mustMark } from "./keeper.ts";

const now = 1_800_000_000;
const hour = 3_600;

test("default: a price that is readable and always was needs no mark", () => {
  expect(mustMark({ readable: true, since: 0, last: 0 }, now)).toBe(false);
});

test("behavior: the first sight of an unreadable price is marked at once", () => {
  expect(mustMark({ readable: false, since: 0, last: 0 }, now)).toBe(true);
});

test("behavior: a silence is marked twice an hour: marks further apart than an hour do not count together", () => {
  expect(mustMark({ readable: false, since: now - 5 * hour, last: now - 1_799 }, now)).toBe(false);
  expect(mustMark({ readable: false, since: now - 5 * hour, last: now - 1_800 }, now)).toBe(true);
});

test("behavior: a price that is readable again ends its silence at once", () => {
  expect(mustMark({ readable: true, since: now - 5 * hour, last: now - 1 }, now)).toBe(true);
});
