import { describe, expect, test } from "vitest";
import { parseLcov } from "./lcov.ts";

const report = `TN:
SF:contracts/src/A.sol
DA:10,3
FN:10,A.a
FNDA:3,A.a
DA:11,0
BRDA:11,0,0,-
BRDA:11,0,1,7
LF:2
end_of_record
TN:
SF:contracts/src/B.sol
DA:4,1
end_of_record
`;

describe("parseLcov", () => {
  test("default: lines and branches of every file", () => {
    expect(parseLcov(report)).toEqual([
      {
        file: "contracts/src/A.sol",
        lines: [
          { line: 10, hits: 3 },
          { line: 11, hits: 0 },
        ],
        branches: [
          { line: 11, way: 0, hits: 0 },
          { line: 11, way: 1, hits: 7 },
        ],
      },
      { file: "contracts/src/B.sol", lines: [{ line: 4, hits: 1 }], branches: [] },
    ]);
  });

  test("edge: an empty report", () => {
    expect(parseLcov("")).toEqual([]);
  });
});
