import { expect, test } from "vitest";
import { licences } from "./bom.ts";

test("default: counted by licence, most first, in every way to say one", () => {
  const mit = { license: { id: "MIT" } };
  const { counts, problems } = licences({
    components: [
      { name: "a", version: "1.0.0", licenses: [{ expression: "MIT OR Apache-2.0" }] },
      { name: "b", version: "1.0.0", licenses: [mit] },
      { group: "@lodestar", name: "db", version: "1.5.1" },
      { name: "c", version: "1.0.0", licenses: [mit] },
    ],
  });
  expect(counts).toEqual([
    ["MIT", 2],
    ["MIT OR Apache-2.0", 1],
    ["Apache-2.0", 1],
  ]);
  expect(problems).toEqual([]);
});

test("error: packages that say none", () =>
  expect(licences({ components: [{ group: "@a", name: "b", version: "2.0.0", licenses: [] }] }).problems).toEqual([
    "@a/b@2.0.0 states no licence: look it up, and add it to script/quality/bom/bom.ts.",
  ]));
