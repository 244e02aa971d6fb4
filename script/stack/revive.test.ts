import { expect, test } from "vitest";
import { revive } from "./revive.ts";

function part() {
  const notes: string[] = [];
  const waits: number[] = [];
  const wait = (async (ms: number) => void waits.push(ms)) as NonNullable<Parameters<typeof revive>[2]>;
  const again = revive((line) => notes.push(line), new AbortController().signal, wait);
  const ended = { name: "the indexer", reason: "ended with exit code 1", last: "out of memory", log: "indexer.log" };
  const end = (lived: number) => again({ ...ended, lived });
  return { notes, waits, end };
}

test("default: it starts again, and a note names the reason and the log", async () => {
  const { notes, waits, end } = part();
  expect(await end(5_000)).toBe(true);
  expect(waits).toEqual([1_000]);
  expect(notes).toEqual([
    "  The indexer ended with exit code 1. It starts again in 1 s; the chain runs on.\n  | out of memory\n  Log: indexer.log",
  ]);
});

test("behavior: the pause doubles up to its limit while the part does not last", async () => {
  const { waits, end } = part();
  for (let times = 0; times < 9; times++) expect(await end(100)).toBe(true);
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000));
});

test("behavior: after a long life the pause is short again", async () => {
  const { waits, end } = part();
  for (const lived of [100, 100, 100, 3_600_000]) await end(lived);
  expect(waits).toEqual([1_000, 2_000, 4_000, 1_000]);
});
