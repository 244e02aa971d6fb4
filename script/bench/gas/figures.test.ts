import { describe, expect, test } from "vitest";
import { gasJson, gasRows, gasTable, parseFigures } from "./figures.ts";
import operations from "./operations.json" with { type: "json" };

const measured = {
  weir: { supply: 66_000, "supply, first": 83_000, "each extra debt": 13_000 },
  morpho: { supply: 85_814 },
  aaveV3: { supply: 155_024 },
  seaport: { "desk fill": 101_000 },
};

describe("parseFigures", () => {
  test("default: forge's quotes and the snapshot's numbers", () => {
    expect(parseFigures('{ "supply": "66000", "borrow, first": 90000 }', "x")).toEqual({
      supply: 66_000,
      "borrow, first": 90_000,
    });
  });

  test.each(['"0"', '"-1"', '"6.6"', '""', "null", "0.5", '"6e4"'])("error: %s is no gas", (value) => {
    expect(() => parseFigures(`{ "supply": ${value} }`, "weir.json")).toThrow("weir.json: supply has no gas");
  });
});

describe("gasRows", () => {
  test("default: a row for every operation, in order, with null if a protocol has none", () => {
    const rows = gasRows(measured);
    expect(rows.map(({ operation }) => operation)).toEqual(operations.map(({ name }) => name));
    expect(rows[0]).toEqual({ operation: "supply", weir: 66_000, morpho: 85_814, aaveV3: 155_024 });
    expect(rows.find(({ operation }) => operation === "each extra debt")).toEqual({
      operation: "each extra debt",
      weir: 13_000,
      morpho: null,
      aaveV3: null,
    });
    expect(rows.find(({ operation }) => operation === "desk fill")?.seaport).toBe(101_000);
  });
});

describe("gasJson", () => {
  test("default: the rows, a line each", () => {
    const text = gasJson(measured);
    expect(JSON.parse(text)).toEqual(gasRows(measured));
    expect(text.split("\n")[1]).toBe('  { "operation": "supply", "weir": 66000, "morpho": 85814, "aaveV3": 155024 },');
  });
});

describe("gasTable", () => {
  test("default: first and second call, the peers, and Weir's limits", () => {
    const line = gasTable(measured).split("\n")[1]!;
    expect(line.trimEnd().split(/ {2,}/)).toEqual([
      "supply",
      "83,000",
      "66,000",
      "85,814",
      "155,024",
      "–",
      "73,800",
      "66,000",
    ]);
  });

  test("behavior: every line is as wide as the first", () => {
    const lines = gasTable(measured).split("\n\n")[0]!.split("\n");
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });
});
