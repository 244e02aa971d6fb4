import { afterEach, expect, test, vi } from "vitest";
import { flatMapInSlices } from "./inSlices.ts";

afterEach(() => void vi.restoreAllMocks());

test("all results, in order", async () => {
  expect(await flatMapInSlices([1, 2, 3], (one) => (one === 2 ? [] : [one, one * 10]))).toEqual([1, 10, 3, 30]);
  expect(await flatMapInSlices([], () => [1])).toEqual([]);
});

test("between slices other work of the page is done", async () => {
  let time = 0;
  vi.spyOn(performance, "now").mockImplementation(() => time);
  const steps: string[] = [];
  setTimeout(() => steps.push("the user's"));
  await flatMapInSlices([1, 2, 3, 4], (one) => {
    steps.push(`${one}`);
    time += 3;
    return [];
  });
  // Two of three milliseconds each are beyond a slice.
  expect(steps).toEqual(["1", "2", "the user's", "3", "4"]);
});
