import { idToHex } from "@weir/sdk/codec/ids";
import { POOL, pool, seeds, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import type { PoolResult } from "@/modules/pools/hooks/usePools.ts";
import { arrange, ownOf, sorted } from "./arrangeMarkets.ts";
import { columns, type MarketView } from "./marketView.ts";

const plain: MarketView = { search: "", pool: null, asset: null, mine: false, sort: null };
const position = { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: units(1, 18) };
const owed = { supplyShares: 0n, borrowShares: units(10, 6) * 1_000_000n, collateral: 0n };
const snapshot = pool({ WETH: { position }, USDC: { position: owed } });

const resultOf = (id: bigint, name: string, of = snapshot): PoolResult => ({
  ...{ id: idToHex(id), name, description: "", error: null },
  pool: { id: idToHex(id), name, description: "", unit: "USD", account: undefined, snapshot: of },
});
const core = resultOf(POOL, "Core");
const second = resultOf(POOL + 256n, "Staked ETH", pool());
const namesOf = (view: Partial<MarketView>, results = [core, second], mine = true) =>
  arrange(results, { ...plain, ...view }, ({ id }) => mine && id === core.id).shown.map(
    ({ result, reserves }) => `${result.name}: ${reserves.map(({ symbol }) => symbol).join(" ")}`,
  );
const everything = Object.keys(seeds).join(" ");

describe("arrange", () => {
  test("default: all of it", () => {
    expect(namesOf({})).toEqual([`Core: ${everything}`, `Staked ETH: ${everything}`]);
    expect(arrange([core, second], plain, () => true)).toMatchObject({ matching: 10, total: 10 });
  });

  test.each([
    ["usd", ["Core: USDC", "Staked ETH: USDC"]],
    [" WST ", ["Core: wstETH", "Staked ETH: wstETH"]],
    ["core", [`Core: ${everything}`]],
    ["staked eth", [`Staked ETH: ${everything}`]],
    [`0x${"101".padStart(40, "0")}`, ["Core: USDC", "Staked ETH: USDC"]],
    // Cyrillic letters that look like the Latin ones.
    ["ԝеth", ["Core: WETH", "Staked ETH: WETH"]],
    ["0x", []],
    ["x", []],
    ["-", []],
    ["nothing", []],
  ])("behavior: a search for %j", (search, expected) => expect(namesOf({ search })).toEqual(expected));

  test("behavior: one pool, one asset, and what is mine", () => {
    expect(namesOf({ pool: second.id })).toEqual([`Staked ETH: ${everything}`]);
    const asset = `0x${"102".padStart(40, "0")}` as const;
    expect(namesOf({ asset, pool: core.id })).toEqual(["Core: WBTC"]);
    expect(namesOf({ mine: true })).toEqual(["Core: WETH USDC"]);
    expect(namesOf({ mine: true, search: "weth" })).toEqual(["Core: WETH"]);
    expect(namesOf({ mine: true }, [core, second], false)).toEqual([]);
  });

  test("behavior: a pool that is not read yet is not left out by what it may hold", () => {
    const loading = { ...second, pool: undefined };
    expect(namesOf({ search: "usdc" }, [core, loading])).toEqual(["Core: USDC", "Staked ETH: "]);
    expect(namesOf({ pool: core.id }, [core, loading])).toHaveLength(1);
  });
});

describe("sorted", () => {
  const order = (by: (typeof columns)[number], up: boolean, of = snapshot) =>
    sorted(of.reserves, { by, up }).map(({ symbol }) => symbol);

  test("default: the pool's own order", () => expect(sorted(snapshot.reserves, null)).toBe(snapshot.reserves));

  test("behavior: names, values in the unit, and settings, both ways", () => {
    expect(order("asset", true)).toEqual(["DAI", "USDC", "WBTC", "WETH", "wstETH"]);
    // 3.0M, 2.97M, 2.4M, 1.61M, 0.64M dollars.
    expect(order("supplied", false)).toEqual(["WETH", "WBTC", "USDC", "wstETH", "DAI"]);
    expect(order("supplied", true)).toEqual(["DAI", "wstETH", "USDC", "WBTC", "WETH"]);
    expect(order("ltv", false)[0]).toBe("WETH");
    expect(order("mySupply", false)[0]).toBe("WETH");
    expect(order("myDebt", false)[0]).toBe("USDC");
  });

  test("behavior: what has no price comes last, whichever way it is sorted", () => {
    const dark = pool({ WETH: { priceLow: 0n, priceHigh: 0n } });
    for (const up of [true, false]) expect(order("supplied", up, dark).at(-1)).toBe("WETH");
  });

  test("behavior: every column sorts every reserve, equal ones in the pool's order", () => {
    for (const by of columns) expect(order(by, true).toSorted()).toEqual(Object.keys(seeds).toSorted());
    expect(order("wallet", false, pool())).toEqual(Object.keys(seeds));
  });
});

test("ownOf: lent and unlent deposits together", () =>
  expect(ownOf(snapshot.reserves[0]!)).toEqual({ supply: units(3, 18), debt: 0n }));
