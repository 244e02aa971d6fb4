import { entryTypes } from "@weir/sdk/codec/ledger";
import { describe, expect, test } from "vitest";
import { activityCsv, byDay, type Place, sumsOf } from "./activitySums.ts";
import type { Entry } from "./fetchActivity.ts";

const [WETH, USDC, FOREIGN] = ["aa", "bb", "cc"].map((byte) => `0x${byte.repeat(32)}` as const) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const places: Record<string, Place> = {
  [WETH]: { pool: "Core", unit: "USD", reserve: { symbol: "WETH", decimals: 18 } },
  [USDC]: { pool: "Core, the first", unit: "USD", reserve: { symbol: '=USD"C', decimals: 6 } },
};
const placeOf = (id: string) => places[id];

/** A generator of the same numbers in every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function entries(seed: number, count: number): Entry[] {
  const next = numbers(seed);
  const amount = () => BigInt(next(2 ** 31)) * BigInt(next(2 ** 31)) - 2n ** 60n;
  /** An amount at a price that nothing divides. */
  const withValue = <V extends string, N extends string>(value: V, name: N, units: bigint) =>
    ({ [name]: units, [value]: (units * BigInt(next(2 ** 31))) / 7_777_777n }) as Record<N | V, bigint>;
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `${String(at).padStart(12, "0")}-000001`, type: entryTypes[next(entryTypes.length)]! },
    ...{ side: ([null, "supply", "collateral", "borrow"] as const)[next(4)]!, poolId: WETH },
    ...{ reserveId: [WETH, USDC, FOREIGN][next(3)]!, account: "0x01", actor: "0x02" },
    ...{
      ...withValue("value", "deltaAssets", amount()),
      ...withValue("interestValue", "interest", amount() / 1_000n),
      block: at,
      timestamp: 1_800_000_000 - 7_000 * at,
      transaction: "0x03",
    },
  }));
}

/** The cells of a table by RFC 4180. */
function cellsOf(csv: string): string[][] {
  const lines = csv.split("\r\n").filter(Boolean);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
    ),
  );
}

/** A decimal as an integer of so many decimals. */
const unitsOf = (text: string, decimals: number): bigint => {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(decimals, "0"));
  return text.startsWith("-") ? -size : size;
};

describe("activityCsv", () => {
  test.each([1, 2, 3])("default: its columns add up to the sums on the screen, to the last digit (%i)", (seed) => {
    const all = entries(seed, 300);
    const [head, ...lines] = cellsOf(activityCsv(all, placeOf));
    const column = (name: string) => head!.indexOf(name);
    expect(lines).toHaveLength(all.length);
    for (const { reserveId, side, into, out, interest } of sumsOf(all)) {
      const place = placeOf(reserveId);
      const asset = place ? place.reserve.symbol.replace(/^=/, "'=") : reserveId;
      const own = lines.filter((line) => line[column("asset")] === asset && line[column("balance")] === side);
      const sum = (name: string) =>
        own.reduce((total, line) => total + unitsOf(line[column(name)]!, place?.reserve.decimals ?? 0), 0n);
      expect([sum("in"), sum("out"), sum("interest")]).toEqual([into.units, out.units, interest.units]);
      const worth = (name: string) => own.reduce((total, line) => total + unitsOf(line[column(name)]!, 18), 0n);
      expect([worth("value in"), worth("value out"), worth("interest value")]).toEqual([
        into.value,
        out.value,
        interest.value,
      ]);
    }
  });

  test("behavior: a price that is unknown makes its own sum unknown, and its cell empty", () => {
    const one = { ...entries(6, 1)[0]!, side: "supply", deltaAssets: 5n, interest: 2n } as const;
    const all = [
      { ...one, value: null, interestValue: 7n },
      { ...one, id: "2", value: 3n, interestValue: 7n },
    ];
    const [sum] = sumsOf(all);
    expect([sum!.into, sum!.out, sum!.interest]).toEqual([
      { units: 10n, value: null },
      { units: 0n, value: 0n },
      { units: 4n, value: 14n },
    ]);
    const [head, line] = cellsOf(activityCsv(all, placeOf));
    expect([line![head!.indexOf("value in")], line![head!.indexOf("value out")]]).toEqual(["", "0"]);
  });

  test("behavior: what a spreadsheet would run is text", () => {
    const csv = activityCsv(entries(4, 50), placeOf);
    expect(csv).toContain(`"'=USD""C"`);
    expect(csv).not.toMatch(/(^|,)=/m);
  });
});

describe("byDay", () => {
  test("default: every entry once, in its order, under the day on which the reader's clock had it", () => {
    const all = entries(5, 40);
    const days = byDay(all);
    expect(days.flatMap((day) => day.entries)).toEqual(all);
    expect(days.length).toBeGreaterThan(2);
    for (const { start, entries } of days) {
      expect(new Date(start * 1000).getHours()).toBe(0);
      for (const { timestamp } of entries) {
        expect(new Date(timestamp * 1000).toDateString()).toBe(new Date(start * 1000).toDateString());
      }
    }
  });
});
