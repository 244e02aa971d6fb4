import { WaitForTransactionReceiptTimeoutError } from "viem";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isAwaited, untilEnded } from "./ending.ts";
import { changeSent, keepSent, sentTransactions } from "./sentStore.ts";

beforeEach(() => {
  sentTransactions.set([]);
  keepSent("0x1", {
    chainId: 1,
    account: "0xacc",
    topic: "borrow 1",
    what: "Borrow 100 USDC",
    to: "0xc0",
    data: "0x",
    value: 0n,
    count: 0,
  });
});
afterEach(() => vi.useRealTimers());

describe("untilEnded", () => {
  test("default: in a block, under the hash that it has there", async () => {
    const ending = untilEnded("0x1", 1_000);
    expect(isAwaited("0x1")).toBe(true);
    changeSent((one) => ({ ...one, state: "mined", hash: "0xf", block: 7n }));
    expect(await ending).toEqual({ kind: "mined", hash: "0xf", block: 7n, reverted: false });
    expect(isAwaited("0x1")).toBe(false);
  });

  test("behavior: a listener knows that a form reports the ending", async () => {
    const ending = untilEnded("0x1", 1_000);
    const heard: boolean[] = [];
    const stop = sentTransactions.subscribe(() => heard.push(isAwaited("0x1")));
    changeSent((one) => ({ ...one, state: "mined", block: 7n }));
    await ending;
    stop();
    expect(heard).toEqual([true]);
  });

  test.each(["cancelled", "replaced"] as const)("behavior: %s in the wallet", async (state) => {
    const ending = untilEnded("0x1", 1_000);
    changeSent((one) => ({ ...one, state, hash: "0xc" }));
    expect(await ending).toEqual({ kind: state, hash: "0xc" });
  });

  test("behavior: what has ended already is not waited for", async () => {
    changeSent((one) => ({ ...one, state: "mined", block: 7n }));
    expect(await untilEnded("0x1", 1_000)).toMatchObject({ kind: "mined" });
  });

  test("error: patience ends", async () => {
    vi.useFakeTimers();
    const ending = expect(untilEnded("0x1", 1_000)).rejects.toThrow(WaitForTransactionReceiptTimeoutError);
    await vi.advanceTimersByTimeAsync(1_000);
    await ending;
  });

  test("error: the record was deleted", async () => {
    // Longer than the test's timeout.
    const ending = untilEnded("0x1", 60_000);
    changeSent(() => null);
    await expect(ending).rejects.toThrow(WaitForTransactionReceiptTimeoutError);
  });
});
