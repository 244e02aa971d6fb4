import { expect, test } from "vitest";
import { repeatedNames } from "./repeatedNames.ts";

test("default: unique names, prescribed names, and mirrors of a source", () => {
  const files = [
    ...["sdk/src/math/health.ts", "sdk/test/model/health.ts", "script/quality/mutate/mutants/health.ts"],
    ...["web/src/app/page.tsx", "web/src/app/faucet/page.tsx", "sdk/vitest.config.ts", "web/vitest.config.ts"],
    ...["script/gate/guard.ts", "script/gate/guard.test.ts"],
  ];
  expect(repeatedNames(files)).toEqual([]);
});

test("error: two files of one name", () => {
  expect(repeatedNames(["script/gate/guard.ts", "script/chain/deploy/guard.ts"])).toEqual([
    "guard.ts is the name of script/gate/guard.ts and script/chain/deploy/guard.ts: name each after what it does.",
  ]);
});
