import { afterEach, describe, expect, test, vi } from "vitest";
import { readStored, writeStored } from "./storage.ts";

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
