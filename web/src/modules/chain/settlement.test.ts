import { beforeEach, describe, expect, test } from "vitest";
import type { Head } from "./head.ts";
import { newsOf, type Settlement, settled, standingOf } from "./settlement.ts";
import { look, settlements } from "./settlements.ts";

const head = (change: Partial<Head> = {}): Head => ({
  number: 105n,
  timestamp: 0n,
  safe: 98n,
  final: 90n,
  since: 0,
  finalSince: 0,
  ...change,
});
const mined: Settlement = { hash: "0x1", what: "Supplied", block: 100n, reverted: false, missed: 0, final: false };
const receipt = { block: 100n, reverted: false };

beforeEach(() => settlements.set([]));

describe("look", () => {
  test("default: newest first, each once, not without end", () => {
    for (let index = 0; index < 30; index++) look(`0x${index}`, 1n, "");
    look("0x29", 7n, "again");
    const kept = settlements.get();
    expect(kept).toHaveLength(20);
    expect(kept[0]).toMatchObject({ hash: "0x29", block: 7n, what: "again" });
    expect(kept.filter(({ hash }) => hash === "0x29")).toHaveLength(1);
  });
});

describe("settled", () => {
  test("default: in its block, and final when that is", () => {
    expect(settled(mined, receipt, head())).toEqual(mined);
    expect(settled(mined, receipt, head({ final: 100n })).final).toBe(true);
  });

  test("behavior: missed once may be a node that is behind, twice is gone, and it may come back elsewhere", () => {
    const once = settled(mined, null, head());
    expect(newsOf(mined, once)).toBeNull();
    const twice = settled(once, null, head());
    expect(twice.block).toBeNull();
    expect(newsOf(once, twice)).toBe("gone");
    const back = settled(twice, { block: 107n, reverted: false }, head());
    expect(back).toMatchObject({ block: 107n, missed: 0 });
    expect(newsOf(twice, back)).toBe("back");
  });

  test("behavior: moved to another block, and refused there", () => {
    const moved = settled(mined, { block: 101n, reverted: true }, head());
    expect(newsOf(mined, moved)).toBe("refused");
    expect(newsOf(moved, settled(moved, { block: 101n, reverted: true }, head()))).toBeNull();
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

  test("behavior: what is overdue is said to be a block away, never in the past", () => {
    expect(standingOf(mined, head(), 3_000, 1e6)).toMatchObject({ left: { ms: 3_000 } });
  });

  test("behavior: without a time between blocks, in blocks; without finality, nothing", () => {
    expect(standingOf(mined, head(), 0, 0)).toMatchObject({ left: { blocks: 10n } });
    expect(standingOf(mined, head({ final: null }), 3_000, 0)).toMatchObject({ left: null });
  });

  test("behavior: gone, or refused where it came back", () => {
    expect(standingOf({ ...mined, block: null }, head(), 3_000, 0)).toEqual({ kind: "gone" });
    expect(standingOf({ ...mined, reverted: true }, head(), 3_000, 0)).toEqual({ kind: "refused" });
  });

  test("behavior: the page's head may lag a block behind the receipt", () => {
    expect(standingOf(mined, head({ number: 99n }), 3_000, 0)).toMatchObject({ confirmations: 1n });
  });
});
