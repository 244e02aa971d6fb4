// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";

/** The module in a newly opened page, on its own history entry with another page before it. */
let page: typeof import("./closeByBack.ts");
beforeEach(async () => {
  history.pushState(null, "", "/faucet");
  history.pushState(null, "", "/");
  vi.resetModules();
  page = await import("./closeByBack.ts");
});

/** Presses Back or Forward, and waits until the navigation has finished. */
async function press(direction: "back" | "forward"): Promise<void> {
  const moved = () => new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  const first = moved();
  history[direction]();
  const back = vi.spyOn(history, "back");
  await first;
  if (back.mock.calls.length > 0) await moved();
  back.mockRestore();
}

test("default: Back closes the dialog once, and stays on the page", async () => {
  const close = vi.fn();
  page.closeByBack(close);
  await press("back");
  expect(close).toHaveBeenCalledTimes(1);
  expect(location.pathname).toBe("/");
  await press("back");
  expect(close).toHaveBeenCalledTimes(1);
  expect(location.pathname).toBe("/faucet");
});

test("behavior: dialogs that were closed otherwise cost no press of Back", async () => {
  const close = vi.fn();
  for (let times = 0; times < 3; times++) page.closeByBack(close)();
  await press("back");
  expect(close).not.toHaveBeenCalled();
  expect(location.pathname).toBe("/faucet");
});

test("behavior: and none of Forward", async () => {
  page.closeByBack(() => {})();
  history.pushState(null, "", "/position");
  await press("back");
  expect(location.pathname).toBe("/");
  await press("forward");
  expect(location.pathname).toBe("/position");
});

test("behavior: of two dialogs Back closes the one on top", async () => {
  const [below, above] = [vi.fn(), vi.fn()];
  page.closeByBack(below);
  page.closeByBack(above);
  await press("back");
  expect([below, above].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  await press("back");
  expect([below, above].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(location.pathname).toBe("/");
});

test("behavior: a guard from before a reload costs no press of Back", async () => {
  page.closeByBack(() => {});
  vi.resetModules();
  (await import("./closeByBack.ts")).listenForBack();
  await press("back");
  expect(location.pathname).toBe("/faucet");
});
