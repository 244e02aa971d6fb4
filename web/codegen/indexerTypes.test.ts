import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indexerTypes, typesFile } from "./indexerTypes.ts";

test("default: the types are those of the indexer's schema; `pnpm codegen` writes them", () => {
  expect(readFileSync(typesFile, "utf8")).toBe(indexerTypes());
});
