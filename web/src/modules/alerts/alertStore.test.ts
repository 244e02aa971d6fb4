// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AlertRule, NOTHING, restoredAlerts } from "./alertRules.ts";

const KEY = "weir.alerts.31337";
const rule: AlertRule = { id: "a", kind: "health", account: `0x${"11".repeat(20)}`, at: 125 };
const given = { kind: "health", second: 5, subject: "Core", side: "below", at: 125, value: 120 } as const;

let store: typeof import("./alertStore.ts");
/** The module in a newly opened page. */
const open = async () => {
  vi.resetModules();
  store = await import("./alertStore.ts");
  store.openAlerts(31337);
};
const state = () => store.alertStore.get().state;

beforeEach(open);
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("restoredAlerts", () => {
  test.each(["", "x", "null", "[]", "5", '{"rules":{},"told":5,"given":"x","unseen":"9"}'])(
    "behavior: garbage is no alert: %s",
    (text) => expect(restoredAlerts(text)).toEqual(NOTHING),
  );

  test("behavior: what is malformed is left out, the rest is kept", () => {
    const text = JSON.stringify({
      rules: [rule, { ...rule, id: "b", at: "125" }, { id: "c", kind: "stale", reserve: "0x1" }, rule],
      told: { a: ["x", 5], z: ["y"] },
      given: [given, { ...given, second: -1 }],
      unseen: 7,
    });
    expect(restoredAlerts(text)).toEqual({ rules: [rule], told: { a: ["x"] }, given: [given], unseen: 1 });
  });
});

describe("changeAlerts", () => {
  test("default: it is there after a reload, and for its chain only", async () => {
    store.addRule(rule);
    await open();
    expect(state().rules).toEqual([rule]);
    store.openAlerts(1);
    expect(state()).toEqual(NOTHING);
  });

  test("behavior: what another tab stored a moment ago is not lost", () => {
    localStorage.setItem(KEY, JSON.stringify({ rules: [rule], told: { a: ["x"] } }));
    store.addRule({ ...rule, id: "b" });
    expect(state().rules.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(state().told).toEqual({ a: ["x"], b: [] });
  });

  test("behavior: another tab's change is taken over", () => {
    const stop = store.followAlerts(31337);
    localStorage.setItem(KEY, JSON.stringify({ rules: [rule] }));
    dispatchEvent(new StorageEvent("storage", { key: KEY }));
    expect(state().rules).toEqual([rule]);
    stop();
  });

  test("behavior: nothing is left in the browser once all is removed", () => {
    store.addRule(rule);
    store.removeRule("a");
    expect(localStorage).toHaveLength(0);
  });

  test("behavior: where the browser stores nothing it lasts as long as the page, and says so", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("QuotaExceededError");
    });
    store.addRule(rule);
    store.addRule({ ...rule, id: "b" });
    store.openAlerts(31337);
    expect(state().rules.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(store.alertStore.get().kept).toBe(false);
  });
});
