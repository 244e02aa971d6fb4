import { describe, expect, test } from "vitest";
import { counts, perCent, problems, protocolLine, totals, uncovered } from "./coverageReport.ts";
import type { FileCoverage } from "./lcov.ts";

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

  test("edge: 100 if there is nothing to cover", () => {
    expect(perCent({ hit: 0, all: 0 })).toBe(100);
  });
});

describe("problems", () => {
  const core = "contracts/src/LendingPools.sol";
  const library = "contracts/src/logic/Health.sol";

  test("default: at the limits there are none", () => {
    expect(problems([covered(core, [98, 100], [95, 100])])).toEqual([]);
  });

  test("behavior: the total counts, not each file", () => {
    expect(problems([covered(core, [9, 10], [8, 10]), covered(library, [90, 90], [30, 30])])).toEqual([]);
  });

  test("behavior: periphery does not count", () => {
    expect(
      problems([covered(core, [1, 1], [1, 1]), covered("contracts/src/periphery/Lens.sol", [0, 9], [0, 9])]),
    ).toEqual([]);
  });

  test("error: a line too few", () => {
    expect(problems([covered(core, [979, 1000], [1, 1])])).toEqual([
      "97.90 % of the lines of the protocol are covered; 98 % must be.",
    ]);
  });

  test("error: a branch too few", () => {
    expect(problems([covered(core, [1, 1], [949, 1000])])).toEqual([
      "94.90 % of the branches of the protocol are covered; 95 % must be.",
    ]);
  });

  test("error: a report without the protocol", () => {
    expect(problems([covered("contracts/test/Base.t.sol", [1, 1], [1, 1])])).toHaveLength(1);
  });
});

const coreFile = {
  file: "contracts/src/LendingPools.sol",
  lines: [
    { line: 1, hits: 1 },
    { line: 3, hits: 0 },
  ],
  branches: [
    { line: 2, way: 0, hits: 0 },
    { line: 2, way: 1, hits: 4 },
    { line: 3, way: 0, hits: 0 },
    { line: 3, way: 1, hits: 0 },
  ],
};
const lens = { file: "contracts/src/periphery/Lens.sol", lines: [{ line: 1, hits: 0 }], branches: [] };

test("protocolLine: without oracles and periphery", () => {
  expect(protocolLine([lens, coreFile])).toBe(
    "The protocol, without oracles and periphery: 50.00 % (1 of 2) of its lines, 25.00 % (1 of 4) of its branches.",
  );
});

describe("uncovered", () => {
  test("default: by line, each with what no test reaches", () => {
    expect(uncovered(coreFile, "a();\n  require(b, C());\n  if (d) e();\n")).toEqual([
      "contracts/src/LendingPools.sol:2  never reverts: require(b, C());",
      "contracts/src/LendingPools.sol:3  never run: if (d) e();",
      "contracts/src/LendingPools.sol:3  never taken: if (d) e();",
      "contracts/src/LendingPools.sol:3  else never taken: if (d) e();",
    ]);
  });

  test("edge: all covered", () => {
    expect(uncovered({ file: "x", lines: [{ line: 1, hits: 1 }], branches: [] }, "a();")).toEqual([]);
  });
});
