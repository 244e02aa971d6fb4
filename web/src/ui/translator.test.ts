import path from "node:path";
import type ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { gluedWords } from "../../test/gluedWords.ts";
import { siteProgram, textsWithSiblings } from "../../test/jsxText.ts";
import { wideLookUps } from "../../test/lookUps.ts";

// The tests use the compiler's program of the whole site, which is built once.
const root = path.resolve(import.meta.dirname, "../..");
let program: ts.Program;
beforeAll(() => {
  program = siteProgram(path.join(root, "tsconfig.json"));
}, 180_000);

test("each text that changes is the only child of its element, so that it goes on changing in a translated page", () => {
  const found = textsWithSiblings(program, root);
  expect(found, "put each of these into an element of its own, as one string: see src/ui/Digits.tsx").toEqual([]);
  // It type-checks the whole site.
}, 180_000);

test("no untrusted string is looked up in an object: toString and __proto__ are in every one", () => {
  const found = wideLookUps(program, root);
  expect(found, "look these up in a Map, or ask Object.hasOwn first").toEqual([]);
}, 180_000);

test("each sentence is one message, so that each language has its own order of words", () => {
  const found = gluedWords(program, root);
  expect(found, "make one message of what stands in one line, with <Sentence> where it has elements in it").toEqual([]);
}, 180_000);
