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
  [WETH]: { pool: "Core", reserve: { symbol: "WETH", decimals: 18 } },
  [USDC]: { pool: "Core, the first", reserve: { symbol: '=USD"C', decimals: 6 } },
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
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `${String(at).padStart(12, "0")}-000001`, type: entryTypes[next(entryTypes.length)]! },
    ...{ side: ([null, "supply", "collateral", "borrow"] as const)[next(4)]!, poolId: WETH },
    ...{ reserveId: [WETH, USDC, FOREIGN][next(3)]!, account: "0x01", actor: "0x02" },
    ...{
      deltaAssets: amount(),
      interest: amount() / 1_000n,
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
      expect([sum("in"), sum("out"), sum("interest")]).toEqual([into, out, interest]);
    }
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
