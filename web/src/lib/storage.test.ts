import { afterEach, describe, expect, test, vi } from "vitest";
import { keepsActions, LISTS, readStored, SENT, writeStored } from "./storage.ts";

const kept = new Map<string, string>();
const working = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const refuse = () => {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
};

afterEach(() => vi.unstubAllGlobals());

describe("readStored and writeStored", () => {
  test("default: keeps, reads and forgets", () => {
    vi.stubGlobal("window", { localStorage: working });
    expect(writeStored("a", "1")).toBe(true);
    expect(readStored("a")).toBe("1");
    expect(writeStored("a", null)).toBe(true);
    expect(readStored("a")).toBe(null);
  });

  test("error: the property itself throws, as with cookies blocked", () => {
    vi.stubGlobal("window", {
      get localStorage() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
    expect(readStored("a")).toBe(null);
    expect(writeStored("a", "1")).toBe(false);
  });

  test("error: full, or refused", () => {
    vi.stubGlobal("window", { localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
    expect(readStored("a")).toBe(null);
    expect(writeStored("a", "1")).toBe(false);
    expect(writeStored("a", null)).toBe(false);
  });

  test("error: no window at all, as when pages are built", () => {
    expect(readStored("a")).toBe(null);
    expect(writeStored("a", "1")).toBe(false);
  });
});

describe("keepsActions", () => {
  test.each([
    ["nothing was ever sent", {}, false],
    ["an empty list", { [SENT]: "[]", [LISTS]: "[]" }, false],
    ["a transaction", { [SENT]: '[{"first":"0x1"}]' }, true],
    ["an action that waits", { [LISTS]: '[{"id":"a"}]' }, true],
  ])("%s", (_, values, keeps) => {
    kept.clear();
    for (const [key, value] of Object.entries(values)) kept.set(key, value);
    vi.stubGlobal("window", { localStorage: working });
    expect(keepsActions()).toBe(keeps);
  });

  test("behavior: without storage another tab may know of some", () => {
    vi.stubGlobal("window", { localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
    expect(keepsActions()).toBe(true);
  });
});
