import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { serialize } from "wagmi";
import { walletStorage } from "./walletStorage.ts";

const kept = new Map<string, string>();
beforeEach(() =>
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  }),
);
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

const connection = {
  accounts: [`0x${"ab".repeat(20)}`],
  chainId: 1,
  connector: { id: "a", name: "A", type: "injected", uid: "u" },
};
const state = (connections: unknown, current: unknown = "u") => ({
  state: { connections, current, chainId: 1 },
  version: 3,
});

describe("walletStorage", () => {
  test("default: a value comes back", async () => {
    await walletStorage().setItem("recentConnectorId", "a");
    expect(await walletStorage().getItem("recentConnectorId")).toBe("a");
  });

  test("behavior: wagmi's own state comes back", async () => {
    kept.set("weir.store", serialize(state(new Map([["u", connection]]))));
    const read = (await walletStorage().getItem("store" as never)) as unknown;
    expect(read).toEqual(state(new Map([["u", connection]])));
  });

  test.each(["{", "undefined", "not JSON", '{"__type":"Map","value":5}'])(
    "error: %s counts as nothing",
    async (text) => {
      kept.set("weir.testWallet.connected", text);
      expect(await walletStorage().getItem("testWallet.connected" as never)).toBe(null);
    },
  );

  test.each([5, {}, state(5), state([]), state(new Map([["u", null]])), state(new Map([["u", connection]]), 7)])(
    "error: %j is no state of wagmi's",
    async (value) => {
      kept.set("weir.store", serialize(value));
      expect(await walletStorage().getItem("store" as never)).toBe(null);
    },
  );
});
