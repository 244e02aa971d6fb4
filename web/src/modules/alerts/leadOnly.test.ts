// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventually } from "../../../test/eventually.ts";
import { fakeLocks } from "../../../test/fakeLocks.ts";
import { leadOnly } from "./leadOnly.ts";

let locks: ReturnType<typeof fakeLocks> | undefined;
beforeEach(() => {
  locks = fakeLocks();
  vi.stubGlobal("navigator", { locks });
});
afterEach(() => vi.unstubAllGlobals());

/** A tab that wants to lead. */
function tab() {
  const end = vi.fn();
  const lead = vi.fn(() => end);
  return { lead, end, stop: leadOnly("x", lead) };
}

test("default: one tab leads, and the next one when that is closed", async () => {
  const [first, second] = [tab(), tab()];
  await eventually(() => expect(first.lead).toHaveBeenCalledOnce());
  expect(second.lead).not.toHaveBeenCalled();
  first.stop();
  expect(first.end).toHaveBeenCalledOnce();
  await eventually(() => expect(second.lead).toHaveBeenCalledOnce());
  second.stop();
});

test("behavior: a tab that is closed while it waits never leads", async () => {
  const [first, second, third] = [tab(), tab(), tab()];
  await eventually(() => expect(first.lead).toHaveBeenCalledOnce());
  second.stop();
  first.stop();
  await eventually(() => expect(third.lead).toHaveBeenCalledOnce());
  expect(second.lead).not.toHaveBeenCalled();
});

test("behavior: without locks, or where they are forbidden, each tab leads", async () => {
  vi.stubGlobal("navigator", {});
  const alone = tab();
  expect(alone.lead).toHaveBeenCalledOnce();
  alone.stop();
  expect(alone.end).toHaveBeenCalledOnce();

  vi.stubGlobal("navigator", {
    locks: { request: () => Promise.reject(new DOMException("denied", "SecurityError")) },
  });
  const forbidden = tab();
  await eventually(() => expect(forbidden.lead).toHaveBeenCalledOnce());
  forbidden.stop();
  expect(forbidden.end).toHaveBeenCalledOnce();
});
