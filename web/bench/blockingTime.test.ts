import { expect, test } from "vitest";
import { blockingIn } from "./blockingTime.ts";

const page = { pid: 1, tid: 1 };
const task = (ts: number, cpu: number, change: object = {}) => ({
  ...{ name: "ThreadControllerImpl::RunTask", ...page, ts, dur: 9 * cpu, tdur: cpu },
  ...change,
});
const paint = { name: "firstContentfulPaint", ...page, ts: 1_000, dur: 0, tdur: 0 };

test("blockingIn: the processor's time of the page's tasks after its first paint, four times, beyond 50 ms each", () => {
  const early = task(0, 100);
  const other = task(2_000, 90_000, { tid: 2 });
  // 4 × 20 − 50, 4 × 12.6 − 50, and one below 50.
  const events = [early, paint, task(2_000, 20_000), task(200_000, 12_600), task(400_000, 12_000), other];
  expect(blockingIn(events)).toBeCloseTo(30.4);
});

test("blockingIn: a page that painted nothing is an error, not 0", () => {
  expect(() => blockingIn([task(0, 50_000)])).toThrow("painted nothing");
});
