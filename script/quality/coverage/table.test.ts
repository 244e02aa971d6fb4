import { describe, expect, test } from "vitest";
import { table, uncovered } from "./table.ts";

const core = {
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

describe("table", () => {
  test("default: a line a file, the sum below, without what is not core", () => {
    const lines = table([lens, core]).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^contracts\/src\/LendingPools\.sol .* 50\.00 % +1\/2 +25\.00 % +1\/4$/);
    expect(lines[2]).toMatch(/^contracts\/src\/periphery\/Lens\.sol \(not in the sum\) .* 0\.00 % +0\/1 +–$/);
    expect(lines[3]).toMatch(/^core and libraries .* 50\.00 % +1\/2 +25\.00 % +1\/4$/);
  });
});

describe("uncovered", () => {
  test("default: by line, each with what did not happen there", () => {
    expect(uncovered(core, "a();\n  require(b, C());\n  if (d) e();\n")).toEqual([
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
