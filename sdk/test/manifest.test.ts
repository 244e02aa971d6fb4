import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

// The workspace imports the sources; a tarball has the build in their place (publishConfig).

const sources: [string, string][] = Object.entries(manifest.exports);

test("every subpath is a file, named without a wildcard", () => {
  for (const [subpath, source] of sources) {
    expect(subpath).not.toContain("*");
    expect(existsSync(new URL(`../${source}`, import.meta.url)), `${subpath}: ${source}`).toBe(true);
  }
});

test("the tarball has the same subpaths, but for those of test/", () => {
  const built = sources
    .filter(([subpath]) => !subpath.startsWith("./test/"))
    .map(([subpath, source]) => [subpath, source.replace("./src/", "./dist/").replace(/\.ts$/, ".js")]);
  expect(manifest.publishConfig.exports).toEqual(Object.fromEntries(built));
});
