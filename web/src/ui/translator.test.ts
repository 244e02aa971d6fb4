import path from "node:path";
import { expect, test } from "vitest";
import { textsWithSiblings } from "../../test/jsxText.ts";

test("each text that changes is the only child of its element, so that it goes on changing in a translated page", () => {
  const found = textsWithSiblings(path.resolve(import.meta.dirname, "../../tsconfig.json"));
  expect(found, "put each of these into an element of its own, as one string: see src/ui/Digits.tsx").toEqual([]);
  // It type-checks the whole site.
}, 180_000);
