// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const ONE = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const TWO = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";

let list: typeof import("./watchList.ts");
const load = async () => {
  vi.resetModules();
  list = await import("./watchList.ts");
};

beforeEach(load);
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("watchList", () => {
  test("default: kept over a reload, with its name; a second time renames", async () => {
    list.watch(ONE, "Treasury");
    list.watch(TWO, "");
    list.watch(ONE, "Old treasury");
    await load();
    expect(list.watchList.get()).toEqual({
      list: [
        { address: ONE, name: "Old treasury" },
        { address: TWO, name: "" },
      ],
      kept: true,
    });
    list.unwatch(ONE);
    await load();
    expect(list.watchList.get().list).toEqual([{ address: TWO, name: "" }]);
  });

  test("behavior: without storage it lasts as long as the page, and says so", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    list.watch(ONE, "Treasury");
    expect(list.watchList.get()).toEqual({ list: [{ address: ONE, name: "Treasury" }], kept: false });
  });

  test.each([
    null,
    "",
    "{",
    "7",
    "{}",
    '"x"',
    "[1,null,{}]",
    `[{"address":"0x12","name":"a"}]`,
    `[{"address":"${ONE}"}]`,
  ])("behavior: garbage is no account: %s", (text) => expect(list.restoredWatched(text)).toEqual([]));

  test("behavior: what is well-formed among garbage stays, once, with a name that hides nothing", () => {
    const one = { address: ONE.toLowerCase(), name: "a\u202eb" };
    expect(list.restoredWatched(JSON.stringify([7, one, { ...one, name: "twice" }]))).toEqual([
      { address: ONE, name: "ab" },
    ]);
  });
});
