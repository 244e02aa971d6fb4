// @vitest-environment jsdom
import type { Hex } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { closePool, MOST_OPENED, openedPools, openPool, restoredOpened } from "./openedPools.ts";

const poolAt = (index: number): Hex => `0x${index.toString(16).padStart(62, "0")}00`;

describe("openedPools", () => {
  beforeEach(() => {
    localStorage.clear();
    openedPools.set({ list: [], kept: true });
  });

  test("default: what is opened returns from storage, once, until it is closed", () => {
    openPool(31337, poolAt(0xab).replace("ab", "AB") as Hex);
    openPool(31337, poolAt(0xab));
    openPool(1, poolAt(0xab));
    expect(restoredOpened(localStorage.getItem("weir.pools"))).toEqual([
      { chainId: 31337, id: poolAt(0xab) },
      { chainId: 1, id: poolAt(0xab) },
    ]);
    closePool(31337, poolAt(0xab));
    closePool(1, poolAt(0xab));
    expect(localStorage.getItem("weir.pools")).toBeNull();
  });

  test("behavior: the oldest leaves when there are too many", () => {
    for (let index = 1; index <= MOST_OPENED + 1; index++) openPool(1, poolAt(index));
    expect(openedPools.get().list).toHaveLength(MOST_OPENED);
    expect(openedPools.get().list[0]!.id).toBe(poolAt(2));
  });

  test.each([
    ["nothing", null],
    ["garbage", "\u0000{]"],
    ["no chain", `:${poolAt(1)}`],
    ["a reserve's id", `1:${poolAt(1).slice(0, -2)}03`],
    ["another list", JSON.stringify([poolAt(1)])],
  ])("error: %s is left out", (_, text) => expect(restoredOpened(text)).toEqual([]));

  test("error: a browser that stores nothing keeps it as long as the page", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("QuotaExceededError");
    });
    openPool(1, poolAt(1));
    expect(openedPools.get()).toEqual({ list: [{ chainId: 1, id: poolAt(1) }], kept: false });
    vi.restoreAllMocks();
  });
});
