import { expect, test } from "vitest";
import { none } from "./counts.ts";
import { inLanes } from "./lanes.ts";

test("everything is done once and counted, also where the later is faster", async () => {
  const ends: Record<string, () => void> = {};
  const done: string[] = [];
  const sum = inLanes(["slow", "first", "second"], async (name) => {
    if (name === "slow") await new Promise<void>((resolve) => (ends.slow = resolve));
    else if (name === "second") ends.slow?.();
    done.push(name);
    return { ...none, passed: 1 };
  });
  expect(await sum).toEqual({ ...none, passed: 3 });
  expect(done).toEqual(["first", "second", "slow"]);
});
