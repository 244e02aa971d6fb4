import { describe, expect, test } from "vitest";
import type { Fate } from "./fate.ts";
import type { Head } from "./head.ts";
import { sentNow } from "./sent.ts";
import { newsOf, settled, standingOf } from "./settlement.ts";

const head = (change: Partial<Head> = {}): Head => ({
  number: 105n,
  timestamp: 0n,
  safe: 98n,
  final: 90n,
  since: 0,
  finalSince: 0,
  delay: 0,
  seen: 1,
  ...change,
});
const sent = sentNow("0x1", {
  chainId: 1,
  account: "0xacc",
  topic: "borrow 1",
  what: "Borrow 100 USDC",
  to: "0xc0",
  data: "0x",
  value: 0n,
  count: 3,
});
const receipt: Fate = { kind: "mined", hash: "0x1", block: 100n, reverted: false };
const waiting: Fate = { kind: "waiting", nonce: { at: 3, sure: false } };
const mined = settled(sent, receipt, head());

describe("settled", () => {
  test("default: pending, in its block, and final when that is", () => {
    expect(settled(sent, waiting, head())).toBe(sent);
    expect(mined).toMatchObject({ state: "mined", block: 100n, final: false });
    expect(newsOf(sent, mined)).toBe("confirmed");
    expect(settled(mined, receipt, head())).toBe(mined);
    expect(settled(mined, receipt, head({ final: 100n })).final).toBe(true);
  });

  test("behavior: speeded up, it is known by the hash in the block from then on", () => {
    const faster = settled(sent, { ...receipt, hash: "0xf" }, head());
    expect(faster).toMatchObject({ first: "0x1", hash: "0xf", state: "mined" });
    expect(newsOf(sent, faster)).toBe("confirmed");
  });

  test.each(["cancelled", "replaced"] as const)("behavior: %s in the wallet", (kind) => {
    const ended = settled(sent, { kind, by: "0xc", block: 101n }, head());
    expect(ended).toMatchObject({ first: "0x1", hash: "0xc", state: kind });
    expect(newsOf(sent, ended)).toBe(kind);
    expect(settled(sent, { kind, by: null, block: null }, head()).hash).toBe("0x1");
  });

  test("behavior: missed once may be a node that is behind, twice is gone, and it may come back elsewhere", () => {
    const once = settled(mined, waiting, head());
    expect(newsOf(mined, once)).toBeNull();
    const twice = settled(once, waiting, head());
    expect(twice).toMatchObject({ state: "gone", block: null });
    expect(newsOf(once, twice)).toBe("gone");
    const back = settled(twice, { ...receipt, block: 107n }, head());
    expect(back).toMatchObject({ state: "mined", block: 107n, missed: 0 });
    expect(newsOf(twice, back)).toBe("back");
  });

  test("behavior: refused, at once or where a reorganisation moved it to", () => {
    expect(newsOf(sent, settled(sent, { ...receipt, reverted: true }, head()))).toBe("refused");
    const moved = settled(mined, { ...receipt, block: 101n, reverted: true }, head());
    expect(newsOf(mined, moved)).toBe("refused");
    expect(newsOf(moved, settled(moved, { ...receipt, block: 101n, reverted: true }, head()))).toBeNull();
  });

  test("behavior: dropped once the node that had it misses it again and again; it may come back", () => {
    const missing: Fate = { kind: "missing", nonce: { at: 3, sure: true } };
    let was = sent;
    for (let look = 0; look < 5; look++) was = settled(was, missing, head());
    expect(was.state).toBe("pending");
    // A look-up that finds it resets the number of failed look-ups.
    const seen = settled(was, { kind: "waiting", nonce: missing.nonce }, head());
    expect(settled(seen, missing, head()).state).toBe("pending");
    const dropped = settled(was, missing, head());
    expect(dropped.state).toBe("dropped");
    expect(newsOf(was, dropped)).toBe("dropped");
    expect(settled(dropped, missing, head())).toBe(dropped);
    expect(settled(dropped, { kind: "waiting", nonce: missing.nonce }, head()).state).toBe("pending");
    const late = settled(dropped, receipt, head());
    expect(newsOf(dropped, late)).toBe("confirmed");
  });

  test("behavior: what no node has shown is never dropped", () => {
    let was = sent;
    for (let look = 0; look < 20; look++) was = settled(was, { ...waiting, kind: "missing" }, head());
    expect(was).toBe(sent);
  });

  test("behavior: what the node shows of its nonce is kept", () => {
    const nonce = { at: 4, sure: true };
    expect(settled(sent, { kind: "waiting", nonce }, head()).nonce).toEqual(nonce);
  });

  test("behavior: a chain without finality never settles it", () => {
    expect(settled(mined, receipt, head({ final: null })).final).toBe(false);
  });
});

describe("standingOf", () => {
  test("default: confirmations, and about how long until it is final", () => {
    expect(standingOf(mined, head(), 3_000, 12_000)).toEqual({
      kind: "settling",
      confirmations: 6n,
      safe: false,
      left: { ms: 18_000 },
    });
  });

  test("behavior: safe comes before final", () => {
    expect(standingOf(mined, head({ safe: 100n }), 3_000, 0)).toMatchObject({ safe: true });
    expect(standingOf({ ...mined, final: true }, head({ final: 100n }), 3_000, 0)).toEqual({ kind: "final" });
  });

  test("behavior: an overdue time reads as one block away, never as the past", () => {
    expect(standingOf(mined, head(), 3_000, 1e6)).toMatchObject({ left: { ms: 3_000 } });
  });

  test("behavior: without a time between blocks, in blocks; without finality, nothing", () => {
    expect(standingOf(mined, head(), 0, 0)).toMatchObject({ left: { blocks: 10n } });
    expect(standingOf(mined, head({ final: null }), 3_000, 0)).toMatchObject({ left: null });
  });

  test("behavior: pending, gone, displaced or refused", () => {
    expect(standingOf(sent, head(), 3_000, 0)).toEqual({ kind: "pending" });
    expect(standingOf({ ...sent, state: "cancelled" }, head(), 3_000, 0)).toEqual({ kind: "cancelled" });
    expect(standingOf({ ...mined, state: "gone", block: null }, head(), 3_000, 0)).toEqual({ kind: "gone" });
    expect(standingOf({ ...mined, reverted: true }, head(), 3_000, 0)).toEqual({ kind: "refused", block: 100n });
  });

  test("behavior: the page's head may lag a block behind the receipt", () => {
    expect(standingOf(mined, head({ number: 99n }), 3_000, 0)).toMatchObject({ confirmations: 1n });
  });
});
