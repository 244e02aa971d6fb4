import { globSync, readFileSync } from "node:fs";
import { inRoot, root } from "@weir/process/paths";
import { expect, test } from "vitest";

const versionIn = (manifest: string): string | undefined =>
  (JSON.parse(readFileSync(inRoot(manifest), "utf8")) as { version?: string }).version;

const manifests = globSync("{,*/,script/*/,script/devnet/clients/}package.json", { cwd: root });

test("every package.json is found", () => {
  expect(manifests).toContain("package.json");
  expect(manifests).toContain("script/devnet/clients/package.json");
  expect(manifests.length).toBeGreaterThan(5);
});

test.each(manifests)("%s has the version of the root", (manifest) => {
  expect(versionIn(manifest)).toBe(versionIn("package.json"));
});

test("the newest release in CHANGELOG.md has the version of the root", () => {
  const newest = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync(inRoot("CHANGELOG.md"), "utf8"))?.[1];
  expect(newest).toBe(versionIn("package.json"));
});

// Formatters take the frontmatter for Markdown, and Changesets rejects the result.
test.each(globSync(".changeset/*.md", { cwd: root }))("%s names its packages", (changeset) => {
  const text = readFileSync(inRoot(changeset), "utf8");
  expect(text).toMatch(/^---\n("(weir|@weir\/[a-z-]+)": (patch|minor|major)\n)+---\n\n\S/);
});
