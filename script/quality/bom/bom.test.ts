import { expect, test } from "vitest";
import { licences } from "./bom.ts";

const one = { name: "@a/b", versions: ["1.0.0"] };

test("default: counted by licence, most first", () => {
  const { counts, problems } = licences({
    "MIT OR Apache-2.0": [one],
    MIT: [one, { name: "c", versions: ["1.0.0", "2.0.0"] }],
  });
  expect(counts).toEqual([
    ["MIT", 3],
    ["MIT OR Apache-2.0", 1],
  ]);
  expect(problems).toEqual([]);
});

test("behavior: what is looked up by hand counts under its licence", () => {
  const { counts, problems } = licences({
    Unknown: [{ name: "@lodestar/db", versions: ["1.5.1"] }],
    "Apache-2.0": [one],
  });
  expect(counts).toEqual([["Apache-2.0", 2]]);
  expect(problems).toEqual([]);
});

test("error: packages that state none", () =>
  expect(licences({ Unknown: [{ name: "@a/b", versions: ["2.0.0"] }] }).problems).toEqual([
    "@a/b@2.0.0 states no licence: look it up, and add it to script/quality/bom/bom.ts.",
  ]));
