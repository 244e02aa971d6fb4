import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "@weir/process/paths";
import { describe, expect, test } from "vitest";
import { declaredIn, treeProblems } from "../test/tree.ts";

const under = (folder: string): string[] =>
  readdirSync(inRoot(folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file));

const files = ["contracts/src", "contracts/deploy", "contracts/test"].flatMap(under);
const read = (file: string): string => readFileSync(inRoot(file), "utf8");
const known = [...files, ...under("sdk/test/vectors")].map((file) => `/${file}`);
const exists = (file: string): boolean => known.some((path) => path.endsWith(`/${file}`));

describe("the lists of branches", () => {
  const declared = declaredIn(files.filter((file) => file.endsWith(".sol")).map(read));

  test.each(files.filter((file) => file.endsWith(".tree")))("behavior: %s names what exists", (file) => {
    expect(treeProblems(read(file), declared, exists)).toEqual([]);
  });
});

describe("treeProblems", () => {
  const declared = declaredIn(["error TooLow(uint256 a, uint256 b); // error Gone();\nfunction supplyAll() {}"]);
  const problems = (tree: string) => treeProblems(tree, declared, (file) => file === "supply.t.sol");

  test("default: nothing to complain of", () => {
    expect(problems("supplyAll\n└── below → TooLow(a, b), TooLow (supply.t.sol)")).toEqual([]);
  });

  test("behavior: an error that only a comment names does not exist, nor does a function that is not written", () => {
    expect(problems("└── above → Gone\n└── withdrawAll")).toEqual([
      "withdrawAll: no source of contracts names it",
      "Gone: no source of contracts names it",
    ]);
  });

  test("behavior: an error takes as many arguments as it is declared with", () => {
    expect(problems("└── → TooLow(a)")).toEqual(["TooLow(a): TooLow has 2 arguments, not 1"]);
  });

  test("behavior: a file that is referred to exists", () => {
    expect(problems("└── as in borrow.tree")).toEqual(["borrow.tree: no such file"]);
  });
});
