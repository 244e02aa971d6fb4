import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { generate } from "@weir/chain/compile";
import { inRoot } from "@weir/process/paths";
import { afterAll, expect, test } from "vitest";

const generated = inRoot("sdk/src/generated");
const readGenerated = () =>
  new Map(readdirSync(generated).map((name) => [name, readFileSync(`${generated}/${name}`, "utf8")]));
const committed = readGenerated();

// A check changes no file.
afterAll(() => {
  for (const [name, text] of committed) writeFileSync(`${generated}/${name}`, text);
});

test("sdk/src/generated is current", async () => {
  expect(await generate()).toBe(true);
  const stale = [...readGenerated()].filter(([name, text]) => committed.get(name) !== text).map(([name]) => name);
  expect(stale, "Stale files: run `npx pnpm@12.21.0 codegen` and commit the result.").toEqual([]);
});
