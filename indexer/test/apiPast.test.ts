import { toDebtUp } from "@weir/sdk/math/debt";
import { accrue, apy, borrowRate, type Totals, utilisation } from "@weir/sdk/math/interest";
import { toAssetsDown } from "@weir/sdk/math/shares";
import type { Hex } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { addressOf, poolId, reserveId, START } from "./api/fixtureRows.ts";
import { CURVE, type Truth } from "./api/ledgerHistory.ts";

const RULES = { curve: CURVE, reserveFactor: 100, retired: false };
const price = (id: Hex) => {
  const each = (BigInt(id) & 0xffn) + 1n;
  return { low: each * 10n ** 18n, high: each * 11n * 10n ** 17n };
};

let api: ApiFixture;
/** The first reserve's price reached this within each interval. */
const PEAK = { low: 2n * 10n ** 17n, high: 9n * 10n ** 18n };
beforeAll(async () => {
  api = await openApi(300, {
    prices: (asked) => Promise.resolve(asked.map(({ reserve }) => price(reserve))),
    priceRanges: (asked) =>
      Promise.resolve(asked.map(({ reserve }) => (reserve === reserveId(0, 0) ? PEAK : undefined))),
  });
});
afterAll(async () => {
  expect(api.reported).toEqual([]);
  await api.close();
});

const truthAt = (holds: (truth: Truth) => boolean): Truth => api.history.truths.filter(holds).at(-1) as Truth;
const ok = async (query: string, variables: Record<string, unknown>) => {
  const { status, data, errors } = await api.ask(query, variables);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return data as Record<string, never>;
};

const BALANCES =
  "query ($a: Address!, $at: At) { account(id: $a, at: $at) { positions { reserveId supplyShares borrowShares collateral supplyAssets debtAssets supplyInterest debtInterest } } }";

/** What the API must say of an account at a moment. */
const expected = (
  truth: Truth,
  account: Hex,
  time: number,
  until: (e: { block: number; timestamp: number }) => boolean,
) =>
  [...truth.positions].flatMap(([key, held]) => {
    const [id, owner] = key.split("|") as [Hex, Hex];
    if (owner !== account || held.supplyShares + held.borrowShares + held.collateral === 0n) return [];
    const totals = accrue(truth.totals.get(id) as Totals, RULES, time);
    const supplyAssets = toAssetsDown(held.supplyShares, totals.supplyAssets, totals.supplyShares);
    const debtAssets = toDebtUp(held.borrowShares, totals.borrowIndex);
    const paid = (side: string) =>
      api.history.entries
        .filter((e) => e.reserveId === id && e.account === account && e.side === side && until(e))
        .reduce((sum, e) => sum + e.deltaAssets, 0n);
    return {
      reserveId: id,
      supplyShares: String(held.supplyShares),
      borrowShares: String(held.borrowShares),
      collateral: String(held.collateral),
      supplyAssets: String(supplyAssets),
      debtAssets: String(debtAssets),
      supplyInterest: String(supplyAssets - paid("supply")),
      debtInterest: String(debtAssets - paid("borrow")),
    };
  });
const byReserve = <T extends { reserveId: string }>(rows: T[]): T[] =>
  rows.sort((a, b) => (a.reserveId < b.reserveId ? -1 : 1));

describe("balances of the past", () => {
  const moments = [0, 30, 77, 150, 299];

  test.each(moments)("behavior: after the block of event %i, to the unit", async (n) => {
    const { block, time } = api.history.truths[n] as Truth;
    const truth = truthAt((t) => t.block <= block);
    for (const account of [0, 1, 2, 3, 4, 5].map(addressOf)) {
      const data = await ok(BALANCES, { a: account, at: { block } });
      const rows = (data as unknown as { account: { positions: { reserveId: string }[] } }).account.positions;
      expect(byReserve(rows)).toEqual(byReserve(expected(truth, account, time, (e) => e.block <= block)));
    }
  });

  test.each(moments.slice(1, -1))("behavior: seven seconds after event %i, to the unit", async (n) => {
    const time = (api.history.truths[n] as Truth).time + 7;
    const truth = truthAt((t) => t.time <= time);
    const account = addressOf(2);
    const data = await ok(BALANCES, { a: account, at: { time } });
    const rows = (data as unknown as { account: { positions: { reserveId: string }[] } }).account.positions;
    expect(byReserve(rows)).toEqual(byReserve(expected(truth, account, time, (e) => e.timestamp <= time)));
  });

  test("default: without a moment, the last indexed block's", async () => {
    const account = addressOf(3);
    const { head } = api.history;
    const data = await ok(BALANCES, { a: account });
    const rows = (data as unknown as { account: { positions: { reserveId: string }[] } }).account.positions;
    expect(rows.length).toBeGreaterThan(2);
    expect(byReserve(rows)).toEqual(
      byReserve(
        expected(
          truthAt(() => true),
          account,
          head.time,
          () => true,
        ),
      ),
    );
  });

  test("behavior: a block without events takes its time from the node", async () => {
    const [before, after] = [api.history.truths.at(-2) as Truth, api.history.truths.at(-1) as Truth];
    const { head } = api.history;
    expect(after.block).toBeGreaterThan(before.block);
    const block = head.block - 10;
    const data = await ok(
      "query ($r: Hex!, $at: At) { reserve(id: $r, at: $at) { asOf borrowAssets interestTotal } }",
      {
        r: reserveId(0, 0),
        at: { block },
      },
    );
    const time = head.time - 120;
    const totals = accrue(after.totals.get(reserveId(0, 0)) as Totals, RULES, time);
    const since = totals.borrowAssets - (after.totals.get(reserveId(0, 0)) as Totals).borrowAssets;
    expect(data).toEqual({
      reserve: {
        asOf: time,
        borrowAssets: String(totals.borrowAssets),
        interestTotal: String((after.interestTotal.get(reserveId(0, 0)) as bigint) + since),
      },
    });
  });

  test("behavior: an account that nobody knows is empty", async () => {
    const data = await ok(
      '{ account(id: "0x00000000000000000000000000000000000000ff") { firstSeen positions { account } pools { account } } }',
      {},
    );
    expect(data).toEqual({ account: { firstSeen: 0, positions: [], pools: [] } });
  });

  test.each([
    ["a block that is not indexed", () => ({ block: api.history.head.block + 1 }), 422, "BLOCK_NOT_INDEXED"],
    ["a time that is not indexed", () => ({ time: api.history.head.time + 1 }), 422, "BLOCK_NOT_INDEXED"],
    ["a block before the core", () => ({ block: 3 }), 422, "BLOCK_NOT_INDEXED"],
    ["a block and a time", () => ({ block: 100, time: START }), 400, "BAD_USER_INPUT"],
    ["neither", () => ({}), 400, "BAD_USER_INPUT"],
  ])("error: %s", async (_, at, status, code) => {
    const answer = await api.ask(BALANCES, { a: addressOf(0), at: at() });
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.errors?.[0]?.message).toMatch(/[.]$/);
  });

  test("behavior: a reserve is absent before its listing", async () => {
    const data = await ok("query ($r: Hex!, $at: At) { reserve(id: $r, at: $at) { id } }", {
      r: reserveId(1, 0),
      at: { block: 10 },
    });
    expect(data).toEqual({ reserve: null });
  });
});

describe("health", () => {
  test("property: at-risk accounts are those of a search through all", async () => {
    const data = await ok(
      'query ($p: Hex!) { atRisk(pool: $p, below: "100000000000000000000", first: 100) { account healthFactor healthKnown positions { debtAssets liquidationPrice { price when } } } }',
      { p: poolId(0) },
    );
    const rows = (
      data as unknown as {
        atRisk: {
          account: Hex;
          healthFactor: string;
          positions: { debtAssets: string; liquidationPrice: { when: string } | null }[];
        }[];
      }
    ).atRisk;
    const each = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async (n) => {
        const one = await ok(
          "query ($p: Hex!, $a: Address!) { poolAccount(pool: $p, account: $a) { account healthFactor } }",
          {
            p: poolId(0),
            a: addressOf(n),
          },
        );
        return (one as unknown as { poolAccount: { account: Hex; healthFactor: string | null } }).poolAccount;
      }),
    );
    const search = each
      .filter(({ healthFactor: health }) => health !== null && BigInt(health) < 10n ** 20n)
      .sort((a, b) => (BigInt(a.healthFactor as string) < BigInt(b.healthFactor as string) ? -1 : 1));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ account, healthFactor: health }) => ({ account, healthFactor: health }))).toEqual(search);
    const debts = rows.flatMap(({ positions }) => positions.filter(({ debtAssets }) => debtAssets !== "0"));
    expect(debts.every(({ liquidationPrice }) => liquidationPrice?.when === "rises")).toBe(true);
  });

  test("error: a pool that is not there", async () => {
    const { status, errors } = await api.ask("query ($p: Hex!) { atRisk(pool: $p) { account } }", { p: poolId(77) });
    expect([status, errors?.[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
  });
});

describe("series", () => {
  const SERIES =
    "query ($r: Hex!, $i: Interval!, $from: Seconds!, $to: Seconds) { reserve(id: $r) { series(interval: $i, from: $from, to: $to) { start end interest feeShares collateral supplyAssets { open close low high } borrowAssets { open close } utilisation { open close low high } borrowApy { open close low high } price { low high } } } }";
  type Four = { open: string; close: string; low: string; high: string };
  type Point = {
    start: number;
    end: number;
    interest: string;
    feeShares: string;
    supplyAssets: Four;
    borrowAssets: Four;
    utilisation: Four;
    borrowApy: Four;
    price: unknown;
  };
  const series = async (interval: "hour" | "day", from: number, to?: number): Promise<Point[]> => {
    const data = await ok(SERIES, { r: reserveId(0, 0), i: interval, from, to });
    return (data as unknown as { reserve: { series: Point[] } }).reserve.series;
  };
  /** The truth just before a second. */
  const before = (time: number): Totals => {
    const truth = api.history.truths.filter((t) => t.time < time).at(-1);
    const first = { ...(api.history.truths[0]?.totals.get(reserveId(0, 0)) as Totals) };
    return accrue((truth?.totals.get(reserveId(0, 0)) as Totals) ?? first, RULES, time);
  };

  test("behavior: hours have no holes, tile, and equal the books at their ends", async () => {
    const from = START + 4 * 3_600;
    const points = await series("hour", from);
    const { head } = api.history;
    expect(points.length).toBe(Math.floor(head.time / 3_600) - Math.floor(from / 3_600) + 1);
    for (const [i, point] of points.entries()) {
      const next = points[i + 1];
      expect(point.end).toBe(next?.start ?? head.time);
      if (next) expect(next.borrowAssets.open).toBe(point.borrowAssets.close);
      const totals = before(point.start);
      const used = utilisation(totals.supplyAssets, totals.borrowAssets);
      expect([point.supplyAssets.open, point.borrowAssets.open, point.utilisation.open, point.borrowApy.open]).toEqual(
        [totals.supplyAssets, totals.borrowAssets, used, apy(borrowRate(CURVE, used, totals.rateAtTarget))].map(String),
      );
      for (const four of [point.supplyAssets, point.utilisation, point.borrowApy]) {
        expect(BigInt(four.low) <= BigInt(four.open) && BigInt(four.close) <= BigInt(four.high)).toBe(true);
        expect(BigInt(four.low) <= BigInt(four.close) && BigInt(four.open) <= BigInt(four.high)).toBe(true);
      }
      expect(point.price).toEqual({ low: String(10n ** 18n), high: String(11n * 10n ** 17n) });
    }
  });

  test("property: a day is its hours", async () => {
    const day = Math.floor((START + 2 * 86_400) / 86_400) * 86_400;
    const days = await series("day", day);
    expect(days.length).toBeGreaterThan(3);
    for (const one of days.slice(0, 3)) {
      const hours = await series("hour", one.start, one.end - 1);
      expect(hours.length).toBe(24);
      const sum = (name: "interest" | "feeShares") => String(hours.reduce((all, hour) => all + BigInt(hour[name]), 0n));
      expect([one.interest, one.feeShares]).toEqual([sum("interest"), sum("feeShares")]);
      for (const name of ["utilisation", "borrowApy", "supplyAssets"] as const) {
        const lows = hours.map((hour) => BigInt(hour[name].low)).reduce((a, b) => (b < a ? b : a));
        const highs = hours.map((hour) => BigInt(hour[name].high)).reduce((a, b) => (b > a ? b : a));
        expect([one[name].open, one[name].close]).toEqual([hours[0]?.[name].open, hours[23]?.[name].close]);
        // An hour's ends are moments that a day does not look at.
        expect(BigInt(one[name].low) >= lows && BigInt(one[name].high) <= highs).toBe(true);
      }
    }
  });

  test("behavior: the range of a price has what it was at the beginning and what it reached since", async () => {
    const RANGES =
      "query ($r: Hex!, $from: Seconds!) { reserve(id: $r) { series(interval: hour, from: $from) { priceOpen { low high } priceRange { low high } } } }";
    const ranges = async (r: Hex) => {
      const data = await ok(RANGES, { r, from: START + 4 * 3_600 });
      return (data as unknown as { reserve: { series: unknown[] } }).reserve.series[0];
    };
    const shown = ({ low, high }: { low: bigint; high: bigint }) => ({ low: String(low), high: String(high) });
    expect(await ranges(reserveId(0, 0))).toEqual({
      priceOpen: shown(price(reserveId(0, 0))),
      priceRange: shown(PEAK),
    });
    // Without a sample since, it is the band of the beginning.
    const other = price(reserveId(0, 1));
    expect(await ranges(reserveId(0, 1))).toEqual({ priceOpen: shown(other), priceRange: shown(other) });
  });

  test("property: a pool's values are those of its reserves", async () => {
    const from = START + 4 * 3_600;
    const POOL =
      "query ($p: Hex!, $from: Seconds!) { pool(id: $p) { series(interval: day, from: $from) { start end supplyValue borrowValue collateralValue interestValue } reserves { id series(interval: day, from: $from) { start end interest collateral supplyAssets { close } borrowAssets { close } } } } }";
    type Closed = { start: number; end: number; interest: string; collateral: string } & Record<
      "supplyAssets" | "borrowAssets",
      { close: string }
    >;
    type Answer = { series: Record<string, string | number>[]; reserves: { id: Hex; series: Closed[] }[] };
    const { series, reserves } = (await ok(POOL, { p: poolId(0), from })).pool as unknown as Answer;
    expect(series.length).toBeGreaterThan(3);
    for (const point of series) {
      const rows = reserves.flatMap(({ id, series: own }) =>
        own.filter(({ start }) => start === point.start).map((row) => ({ id, row })),
      );
      const sum = (amount: (row: Closed) => string): string =>
        String(
          rows.reduce((value, { id, row }) => {
            const { low, high } = price(id);
            return value + (BigInt(amount(row)) * (low + high)) / (2n * 10n ** 18n);
          }, 0n),
        );
      expect(point).toEqual({
        start: rows[0]?.row.start,
        end: rows[0]?.row.end,
        supplyValue: sum((row) => row.supplyAssets.close),
        borrowValue: sum((row) => row.borrowAssets.close),
        collateralValue: sum((row) => row.collateral),
        interestValue: sum((row) => row.interest),
      });
    }
  });

  test("error: more than 1,000 intervals", async () => {
    const { head } = api.environment;
    api.environment.head = () => Promise.resolve({ block: 10 ** 6, time: START + 1_002 * 3_600 });
    const answer = await api.ask(SERIES, { r: reserveId(0, 0), i: "hour", from: START });
    api.environment.head = head;
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  test.each([
    ["a time that is not indexed", START, 2 ** 31 - 1, 422],
    ["an end before the beginning", START + 90_000, START, 400],
  ])("error: %s", async (_, from, to, status) => {
    const answer = await api.ask(SERIES, { r: reserveId(0, 0), i: "hour", from, to });
    expect(answer.status).toBe(status);
  });
});

describe("what a liquidation was worth", () => {
  const query =
    "{ liquidations(first: 7, orderBy: id, direction: asc) { nodes { kind seizedValue repaidValue profit } } }";

  test("default: at the middle of the prices; of an auction the repaid side is unknown", async () => {
    const { nodes } = (await ok(query, {})).liquidations as unknown as { nodes: unknown[] };
    // 110 at 1.05, rounded down, and 100 at 2.1.
    expect(nodes[0]).toEqual({ kind: "liquidation", seizedValue: "115", repaidValue: "210", profit: "-95" });
    expect(nodes[3]).toEqual({ kind: "auction", seizedValue: "115", repaidValue: null, profit: null });
  });
});
