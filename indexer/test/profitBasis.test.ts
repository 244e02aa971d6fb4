import { beforeAll, describe, expect, test } from "vitest";
import { profitBasis, type Valued } from "../src/api/at/profitBasis.ts";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { addressOf } from "./api/fixtureRows.ts";

const WAD = 10n ** 18n;

/** A row at a price, WAD. */
const row = (type: string, deltaAssets: bigint, interest: bigint, price: bigint): Valued => ({
  ...{ type, deltaAssets, interest },
  value: (deltaAssets * price) / WAD,
  interestValue: (interest * price) / WAD,
});
const whole = (price: bigint) => price * WAD;

describe("profitBasis", () => {
  // 100 at 1, 100 at 3, 10 of interest at 2, then 150 go at 2.
  const changes = [
    row("supply", 100n, 0n, whole(1n)),
    row("supply", 100n, 0n, whole(3n)),
    row("withdraw", -150n, 10n, whole(2n)),
  ];

  test("default: average cost, interest at the price of the row that books it", () => {
    // 210 cost 100 + 300 + 20: 2 each. What goes at 2 brings nothing more than it cost.
    expect(profitBasis(changes)).toEqual({
      ...{ assets: 60n, paid: 100n, taken: 0n, cost: 120n, interest: 20n, realised: 0n },
    });
  });

  test("behavior: what is seized is taken, not paid out, and what it cost is realised", () => {
    const seized = [row("supply", 100n, 0n, whole(2n)), row("seized", -50n, 0n, whole(3n))];
    expect(profitBasis(seized)).toEqual({
      ...{ assets: 50n, paid: 200n, taken: -150n, cost: 100n, interest: 0n, realised: 50n },
    });
  });

  test("behavior: interest, price and liquidations sum to what is there less what was paid, to the unit", () => {
    // Thirds, sevenths and a loss: nothing divides.
    const third = WAD / 3n;
    const rows = [
      row("supply", 1_000_003n, 0n, whole(2_500n) + third),
      row("withdraw", -333_331n, 17n, whole(2_411n) + 7n),
      row("seized", -77_777n, 1n, whole(1_999n) / 7n),
      row("transferIn", 5n, -3n, whole(1n) + third),
      row("withdraw", -123_457n, 991n, whole(3_001n) / 11n),
    ];
    for (let count = 1; count <= rows.length; count++) {
      const { paid, taken, cost, interest, realised } = profitBasis(rows.slice(0, count)) as Record<string, bigint>;
      const now = 1_234_567_890_123n;
      expect(interest! + (realised! + now - cost!) + taken!).toBe(now - paid!);
    }
  });

  test("behavior: an emptied balance keeps what it brought, and begins anew", () => {
    const left = [...changes, row("withdraw", -60n, 0n, whole(5n)), row("supply", 7n, 0n, whole(4n))];
    expect(profitBasis(left)).toEqual({
      ...{ assets: 7n, paid: -172n, taken: 0n, cost: 28n, interest: 20n, realised: 180n },
    });
  });

  test("behavior: an unknown price makes unknown what it is part of, and nothing else", () => {
    const unknown = { ...row("supply", 100n, 0n, WAD), value: null };
    const rows = [unknown, row("withdraw", -100n, 0n, WAD), row("supply", 5n, 0n, whole(2n))];
    expect(profitBasis(rows)).toEqual({
      ...{ assets: 5n, paid: null, taken: 0n, cost: 10n, interest: 0n, realised: null },
    });
  });
});

describe("the API", () => {
  let api: ApiFixture;
  beforeAll(async () => {
    // 2 of the unit for a token unit: after each block, and at no other time.
    api = await openApi(200, {
      prices: (asked) =>
        Promise.resolve(asked.map(({ block }) => (block ? { low: whole(1n), high: whole(3n) } : undefined))),
    });
    return async () => {
      expect(api.reported).toEqual([]);
      await api.close();
    };
  });

  test("default: the bases of a position are those of its entries", async () => {
    const { data, errors } = await api.ask(
      `{ account(id: "${addressOf(1)}") {
        positions(includeEmpty: true) { reserveId profitBases { side assets paid taken cost interest realised } }
        entries(first: 1000) { nodes { reserveId side type deltaAssets interest value interestValue } } } }`,
    );
    expect(errors).toBeUndefined();
    type Row = Record<string, string>;
    const { positions, entries } = (
      data as {
        account: { positions: { reserveId: string; profitBases: Row[] }[]; entries: { nodes: Row[] } };
      }
    ).account;
    let compared = 0;
    for (const { reserveId, profitBases } of positions)
      for (const { side, ...basis } of profitBases) {
        const own = entries.nodes.filter((entry) => entry.reserveId === reserveId && entry.side === side);
        const changes = own.map(({ type, deltaAssets, interest, value, interestValue }): Valued => {
          expect(value).toBe(`${BigInt(deltaAssets!) * 2n}`);
          return {
            type: type!,
            deltaAssets: BigInt(deltaAssets!),
            interest: BigInt(interest!),
            value: BigInt(value!),
            interestValue: BigInt(interestValue!),
          };
        });
        const expected = Object.entries(profitBasis(changes.reverse())).map(([name, figure]) => [name, `${figure}`]);
        expect(basis).toEqual(Object.fromEntries(expected));
        compared++;
      }
    expect(compared).toBeGreaterThan(3);
  });

  test("behavior: as of a block, what came later does not count", async () => {
    const { block } = api.history.truths[40] as { block: number };
    const { data } = await api.ask(
      `{ then: account(id: "${addressOf(1)}", at: { block: ${block} }) {
           positions(includeEmpty: true) { reserveId profitBases { side assets } } }
         account(id: "${addressOf(1)}") { entries(first: 1000) { nodes { reserveId side block deltaAssets interest } } } }`,
    );
    type Row = { reserveId: string; side: string; block: number; deltaAssets: string; interest: string };
    const { then, account } = data as {
      then: { positions: { reserveId: string; profitBases: { side: string; assets: string }[] }[] };
      account: { entries: { nodes: Row[] } };
    };
    const { nodes } = account.entries;
    expect(nodes.some((row) => row.block > block)).toBe(true);
    const bases = then.positions.flatMap(({ reserveId, profitBases }) =>
      profitBases.map((basis) => ({ reserveId, ...basis })),
    );
    expect(bases.length).toBeGreaterThan(1);
    for (const { reserveId, side, assets } of bases) {
      const own = nodes.filter((row) => row.reserveId === reserveId && row.side === side && row.block <= block);
      expect(BigInt(assets)).toBe(own.reduce((sum, row) => sum + BigInt(row.deltaAssets) + BigInt(row.interest), 0n));
    }
  });
});
