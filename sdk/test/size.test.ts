import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

// What a bundler keeps of the package, minified. viem and valibot are the application's own and are not counted.

const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    external: ["viem", "viem/*", "valibot"],
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
};

const subpaths = Object.keys(manifest.exports).filter((subpath) => !subpath.startsWith("./test/"));

describe("bytes after gzip stay below a limit", () => {
  /** A fifth above what each takes today. */
  test.each([
    ["client/createWeirClient", "createWeirClient", 18_000],
    ["math/health", "healthFactor", 850],
  ])("%s", async (subpath, name, limit) => {
    const text = await bundle(`export { ${name} } from "@weir/sdk/${subpath}";`);
    const bytes = gzipSync(text).length;
    expect(bytes, `${subpath} takes ${bytes} bytes`).toBeLessThan(limit);
    expect(bytes).toBeGreaterThan(100);
  });
});

describe("an import that is not used adds nothing", () => {
  test.each(subpaths)("%s", async (subpath) => {
    expect((await bundle(`import "@weir/sdk/${subpath.slice(2)}";`)).length).toBe(0);
  });
});
