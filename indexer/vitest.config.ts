import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Ponder resolves this name to the schema file.
      { find: "ponder:schema", replacement: here("ponder.schema.ts") },
      // Ponder's process provides it; a test runs the handlers itself.
      { find: "ponder:registry", replacement: here("test/registry.ts") },
      // The tests use Ponder's own store, which its package does not export.
      { find: /^ponder-internals\/(.*)$/, replacement: `${here("node_modules/ponder/dist/esm")}/$1` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/globalSetup.ts",
    // The files of a worker share their modules, which take longer to load than most files to run: a test must leave none changed.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
