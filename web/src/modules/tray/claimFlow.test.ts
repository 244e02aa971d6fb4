// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "@/lib/store.ts";
import { eventually } from "../../../test/eventually.ts";
import { claimFlow, releaseOnClose } from "./claimFlow.ts";

/** The browser's locks, which jsdom lacks: one holder a name, and null for who comes meanwhile. */
const held = new Set<string>();
const locks = {
  async request(name: string, _: { ifAvailable: true }, use: (lock: object | null) => Promise<void> | undefined) {
    if (held.has(name)) return use(null);
    held.add(name);
    await use({});
    held.delete(name);
  },
};

beforeEach(() => vi.stubGlobal("navigator", { locks }));
afterEach(() => {
  held.clear();
  vi.unstubAllGlobals();
});

test("default: one tab goes on with a flow, another one once that has given it up", async () => {
  const mine = await claimFlow("1");
  expect(mine).not.toBeNull();
  expect(await claimFlow("1")).toBeNull();
  expect(await claimFlow("2"), "another flow").not.toBeNull();
  mine!();
  await eventually(async () => expect(await claimFlow("1")).not.toBeNull());
});

test("behavior: the claim ends with the dialog, not before", () => {
  const [dialog, release] = [createStore<string | null>("open"), vi.fn()];
  releaseOnClose(release, dialog);
  dialog.set("changed");
  expect(release).not.toHaveBeenCalled();
  dialog.set(null);
  dialog.set(null);
  expect(release).toHaveBeenCalledOnce();
});

test.each([
  ["has no locks", {}],
  ["forbids them", { locks: { request: () => Promise.reject(new DOMException("denied", "SecurityError")) } }],
])("behavior: where the browser %s, every tab goes on", async (_, navigator) => {
  vi.stubGlobal("navigator", navigator);
  expect(await claimFlow("1")).not.toBeNull();
  expect(await claimFlow("1")).not.toBeNull();
});
