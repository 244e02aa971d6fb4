import { describe, expect, test } from "vitest";
import { columns, isFiltered, type MarketView, nextSort, unfiltered, viewOf, withView } from "./marketView.ts";

const POOL = `0x${"ab".repeat(32)}` as const;
const TOKEN = `0x${"cd".repeat(20)}` as const;
const plain: MarketView = { search: "", pool: null, asset: null, mine: false, sort: null };
const read = (text: string) => viewOf(new URLSearchParams(text));

describe("viewOf, withView", () => {
  test("default: an address without a query shows everything in its own order", () => {
    expect(read("")).toEqual(plain);
    expect(withView(new URLSearchParams(), plain).toString()).toBe("");
  });

  test("behavior: every view returns from the address that it is written into", () => {
    for (const by of columns) {
      for (const up of [true, false]) {
        const view: MarketView = { search: "wst & é", pool: POOL, asset: TOKEN, mine: true, sort: { by, up } };
        expect(viewOf(withView(new URLSearchParams(), view)), `${by} ${up}`).toEqual(view);
      }
    }
  });

  test("behavior: other parameters stay, and what is no longer chosen goes", () => {
    const query = withView(new URLSearchParams("lang=de&q=eth&mine=1"), { ...plain, sort: { by: "asset", up: true } });
    expect(query.toString()).toBe("lang=de&sort=asset");
  });

  test.each([
    "pool=0x12",
    `pool=${POOL}0`,
    "asset=WETH",
    "mine=yes",
    "sort=toString",
    "sort=__proto__&order=up",
    "order=up",
  ])("error: %s is no restriction", (text) => expect(read(text)).toEqual(plain));

  test("error: a search as long as a book is cut", () =>
    expect(read(`q=${"a".repeat(5_000)}`).search).toHaveLength(80));
});

test("nextSort: its own direction first, then the other, then none; another column begins anew", () => {
  expect(nextSort(null, "supplied")).toEqual({ by: "supplied", up: false });
  expect(nextSort({ by: "supplied", up: false }, "supplied")).toEqual({ by: "supplied", up: true });
  expect(nextSort({ by: "supplied", up: true }, "supplied")).toBeNull();
  expect(nextSort({ by: "supplied", up: true }, "asset")).toEqual({ by: "asset", up: true });
  expect(nextSort({ by: "asset", up: false }, "asset")).toBeNull();
});

test("isFiltered: the order is no filter, and a search of spaces is none", () => {
  expect(isFiltered({ ...plain, search: "  ", sort: { by: "asset", up: true } })).toBe(false);
  for (const change of [{ search: "x" }, { pool: POOL }, { asset: TOKEN }, { mine: true }]) {
    const view = { ...plain, sort: { by: "ltv", up: true } as const, ...change };
    expect(isFiltered(view)).toBe(true);
    expect(unfiltered(view)).toEqual({ ...plain, sort: view.sort });
  }
});
