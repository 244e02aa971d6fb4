import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "@weir/process/paths";
import { test } from "vitest";
import { succeed } from "../test/succeed.ts";

const packages = globSync("*/package.json", { cwd: root }).filter((manifest) => {
  const { scripts } = JSON.parse(readFileSync(inRoot(manifest), "utf8")) as { scripts?: Record<string, string> };
  return scripts?.typecheck;
});

test.concurrent.each(packages.map((manifest) => path.dirname(manifest)))("%s", (folder) =>
  succeed(process.execPath, ["--run", "typecheck"], { folder }),
);

// All packages below script/ in one program: each alone would check what they share again, which takes three times as long.
test.concurrent("script", () =>
  succeed(process.execPath, [inRoot("node_modules/typescript-7/bin/tsc"), "-p", inRoot("script")]));
