// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "../../../../test/render.tsx";
import { useSlow } from "./useSlow.ts";

const Shown = ({ pending }: { pending: boolean }) => <p>{useSlow(4_000, pending) ? "slow" : "quick"}</p>;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));

test("default: slow while a request waits too long, and until one is answered soon", async () => {
  const page = await render(<Shown pending />);
  await pass(3_999);
  expect(page.text()).toBe("quick");
  await pass(1);
  expect(page.text()).toBe("slow");
  // Answered late, and asked again: it stays, and does not flicker with each request.
  await page.again(<Shown pending={false} />);
  await page.again(<Shown pending />);
  expect(page.text()).toBe("slow");
  await pass(1_000);
  await page.again(<Shown pending={false} />);
  expect(page.text()).toBe("quick");
});

test("behavior: quick requests without a pause between them are not slow", async () => {
  const page = await render(<Shown pending />);
  for (let request = 0; request < 5; request++) {
    await pass(1_000);
    await page.again(<Shown pending={false} />);
    await page.again(<Shown pending />);
  }
  expect(page.text()).toBe("quick");
});
