import { expect, test } from "vitest";
import { repeatedNames } from "./repeatedNames.ts";

const none = new Set<string>();

test("default: unique names, prescribed names, and mirrors of a source", () => {
  const files = [
    ...["sdk/src/math/health.ts", "sdk/test/model/health.ts", "script/quality/mutate/mutants/health.ts"],
    ...["web/src/app/page.tsx", "web/src/app/faucet/page.tsx", "sdk/vitest.config.ts", "web/vitest.config.ts"],
    ...["script/gate/guard.ts", "script/gate/guard.test.ts"],
  ];
  expect(repeatedNames(files, none)).toEqual([]);
});

test("error: two files of one name", () => {
  expect(repeatedNames(["script/gate/guard.ts", "script/chain/deploy/guard.ts"], none)).toEqual([
    "guard.ts is the name of script/gate/guard.ts and script/chain/deploy/guard.ts: name each after what it does.",
  ]);
});

test("behavior: a listed name may repeat, and leaves the list when it no longer does", () => {
  const listed = new Set(["chain.ts"]);
  expect(repeatedNames(["a/chain.ts", "b/chain.ts"], listed)).toEqual([]);
  expect(repeatedNames(["a/chain.ts"], listed)).toEqual([
    "chain.ts is unique now: take it off the list in script/quality/suite/repeatedNames.ts.",
  ]);
});
