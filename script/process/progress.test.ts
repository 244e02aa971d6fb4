import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { createProgress } from "./progress.ts";

function plain() {
  const out = new PassThrough() as unknown as NodeJS.WriteStream;
  let text = "";
  out.on("data", (data: Buffer) => {
    text += data.toString();
  });
  return { out, text: () => text.replaceAll(/\d+\.\d s/g, "0.0 s") };
}

test("default: a line when a step begins and one when it ends, and its value", async () => {
  const { out, text } = plain();
  expect(await createProgress(out).step("Counting", async () => 42)).toBe(42);
  expect(text()).toBe("  … Counting\n  ✓ Counting  0.0 s\n");
});

test("error: a step that failed is marked, and fails", async () => {
  const { out, text } = plain();
  const step = createProgress(out).step("Counting", () => Promise.reject(new Error("lost count")));
  await expect(step).rejects.toThrow("lost count");
  expect(text()).toBe("  … Counting\n  ✗ Counting  0.0 s\n");
});

test("behavior: every ten seconds a line for each step that runs", async () => {
  vi.useFakeTimers();
  try {
    const { out, text } = plain();
    const progress = createProgress(out);
    const steps = ["Counting", "Sorting"].map((title) =>
      progress.step(title, () => new Promise<void>((resolve) => setTimeout(resolve, 15_000))),
    );
    await vi.advanceTimersByTimeAsync(15_000);
    await Promise.all(steps);
    expect(text()).toContain("  … still: Counting (10 s)\n  … still: Sorting (10 s)\n");
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("behavior: nothing more once it is closed", async () => {
  const { out, text } = plain();
  const progress = createProgress(out);
  const step = progress.step("Counting", async () => {});
  progress.close();
  await step;
  expect(text()).toBe("  … Counting\n");
});
