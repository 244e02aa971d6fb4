import { describe, expect, test } from "vitest";
import type { FileCoverage } from "./lcov.ts";
import { counts, perCent, problems, totals } from "./verdict.ts";

function covered(file: string, lines: [number, number], branches: [number, number]): FileCoverage {
  const of = ([hit, all]: [number, number]) => Array.from({ length: all }, (_, i) => ({ line: i, hits: +(i < hit) }));
  return { file, lines: of(lines), branches: of(branches).map((one) => ({ ...one, way: 0 })) };
}

test.each([
  ["contracts/src/LendingPools.sol", true],
  ["contracts/src/logic/Health.sol", true],
  ["contracts/src/oracles/ChainlinkOracle.sol", false],
  ["contracts/src/periphery/Lens.sol", false],
  ["contracts/test/Base.t.sol", false],
])("counts: %s is %s", (file, expected) => {
  expect(counts(file)).toBe(expected);
});

describe("totals", () => {
  test("default: over all files", () => {
    const files = [covered("a", [1, 2], [3, 4]), covered("b", [5, 8], [0, 0])];
    expect(totals(files)).toEqual({ lines: { hit: 6, all: 10 }, branches: { hit: 3, all: 4 } });
  });

  test("edge: all of nothing is all", () => {
    expect(perCent({ hit: 0, all: 0 })).toBe(100);
  });
});

describe("problems", () => {
  const core = "contracts/src/LendingPools.sol";
  const library = "contracts/src/logic/Health.sol";

  test("default: at the limits there are none", () => {
    expect(problems([covered(core, [98, 100], [95, 100])])).toEqual([]);
  });

  test("behavior: the sum counts, not each file", () => {
    expect(problems([covered(core, [9, 10], [8, 10]), covered(library, [90, 90], [30, 30])])).toEqual([]);
  });

  test("behavior: what is neither core nor library does not count", () => {
    expect(
      problems([covered(core, [1, 1], [1, 1]), covered("contracts/src/periphery/Lens.sol", [0, 9], [0, 9])]),
    ).toEqual([]);
  });

  test("error: a line too few", () => {
    expect(problems([covered(core, [979, 1000], [1, 1])])).toEqual([
      "97.90 % of the lines of core and libraries are covered; 98 % must be.",
    ]);
  });

  test("error: a branch too few", () => {
    expect(problems([covered(core, [1, 1], [949, 1000])])).toEqual([
      "94.90 % of the branches of core and libraries are covered; 95 % must be.",
    ]);
  });

  test("error: a report about something else", () => {
    expect(problems([covered("contracts/test/Base.t.sol", [1, 1], [1, 1])])).toHaveLength(1);
  });
});
