// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually } from "../../../test/eventually.ts";
import { restored, type Sending, sentNow, stored } from "./sent.ts";

const KEY = "weir.sent";
const sending: Sending = {
  chainId: 31337,
  account: `0x${"ee".repeat(20)}`,
  topic: "borrow 0x1",
  what: "Borrow 100 USDC",
  to: `0x${"c0".repeat(20)}`,
  data: "0xb0",
  value: 0n,
  count: 3,
};

/** The module in a newly opened page. */
const open = async () => {
  vi.resetModules();
  return import("./sentStore.ts");
};
const inStorage = () => restored(localStorage.getItem(KEY)).map(({ first, state }) => `${first} ${state}`);

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe("keepSent", () => {
  test("default: it is there after a reload", async () => {
    const page = await open();
    page.keepSent("0x1", sending);
    const reloaded = await open();
    expect(reloaded.sentTransactions.get()).toEqual([sentNow("0x1", sending)]);
  });

  test("behavior: what another tab stored a moment ago is not lost", async () => {
    const page = await open();
    localStorage.setItem(KEY, stored([sentNow("0x2", sending)]));
    page.keepSent("0x1", sending);
    expect(inStorage()).toEqual(["0x1 pending", "0x2 pending"]);
  });

  test("behavior: where the browser does not store, it lasts as long as the page", async () => {
    const page = await open();
    page.keepSent("0x1", sending);
    // Storage is now full or forbidden: its old content is outdated.
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("QuotaExceededError");
    });
    page.keepSent("0x2", sending);
    page.changeSent((one) => (one.first === "0x1" ? { ...one, state: "mined" } : one));
    expect(page.sentTransactions.get().map(({ first, state }) => [first, state])).toEqual([
      ["0x2", "pending"],
      ["0x1", "mined"],
    ]);
  });
});

describe("changeSent", () => {
  test("default: a change is stored, and null forgets", async () => {
    const page = await open();
    page.keepSent("0x1", sending);
    page.keepSent("0x2", sending);
    page.changeSent((one) => (one.first === "0x1" ? null : { ...one, state: "cancelled" }));
    expect(inStorage()).toEqual(["0x2 cancelled"]);
  });

  test("behavior: without a change nothing is stored and no listener is called", async () => {
    const page = await open();
    page.keepSent("0x1", sending);
    const heard = vi.fn();
    page.sentTransactions.subscribe(heard);
    page.changeSent((one) => one);
    expect(heard).not.toHaveBeenCalled();
  });

  test("behavior: how often one tab looked in vain is not the other's", async () => {
    const page = await open();
    page.keepSent("0x1", sending);
    page.changeSent((one) => ({ ...one, missed: 1 }));
    expect(page.sentTransactions.get()[0]?.missed).toBe(1);
    page.changeSent((one) => ({ ...one, missed: one.missed + 1 }));
    expect(page.sentTransactions.get()[0]?.missed).toBe(2);
    const other = await open();
    expect(other.sentTransactions.get()[0]?.missed).toBe(0);
  });
});

describe("followOtherTabs without storage", () => {
  /** Two pages of a browser that stores nothing. */
  async function twoTabs() {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("QuotaExceededError");
    });
    const one = await open();
    const stopOne = one.followOtherTabs();
    one.keepSent("0x1", sending);
    const two = await open();
    const stopTwo = two.followOtherTabs();
    const stop = () => {
      stopOne();
      stopTwo();
    };
    return { one, two, stop };
  }
  const firsts = ({ sentTransactions }: Awaited<ReturnType<typeof open>>) =>
    sentTransactions.get().map(({ first }) => first);

  test("default: a tab learns what another tab sent before and sends later, and forgets what is forgotten there", async () => {
    const { one, two, stop } = await twoTabs();
    expect(one.recordsAreKept.get()).toBe(false);
    await eventually(() => expect(firsts(two)).toEqual(["0x1"]));
    two.keepSent("0x2", sending);
    await eventually(() => expect(firsts(one).sort()).toEqual(["0x1", "0x2"]));
    two.changeSent((record) => (record.first === "0x1" ? null : record));
    await eventually(() => expect(firsts(one)).toEqual(["0x2"]));
    stop();
  });
});

describe("followOtherTabs", () => {
  test("default: what another tab stores is here too", async () => {
    const page = await open();
    const stop = page.followOtherTabs();
    localStorage.setItem(KEY, stored([sentNow("0x2", sending)]));
    dispatchEvent(new StorageEvent("storage", { key: KEY }));
    expect(page.sentTransactions.get().map(({ first }) => first)).toEqual(["0x2"]);
    stop();
  });

  test("behavior: storage that was cleared does not take away what is under way here", async () => {
    const page = await open();
    const stop = page.followOtherTabs();
    page.keepSent("0x1", sending);
    localStorage.clear();
    dispatchEvent(new StorageEvent("storage", { key: null }));
    expect(page.sentTransactions.get().map(({ first }) => first)).toEqual(["0x1"]);
    stop();
  });
});
