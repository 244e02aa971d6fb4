import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Inside Ponder this name means the schema file.
      { find: "ponder:schema", replacement: here("ponder.schema.ts") },
      // The store under test is Ponder's own, which its package does not export.
      { find: /^ponder-internals\/(.*)$/, replacement: `${here("node_modules/ponder/dist/esm")}/$1` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/globalSetup.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
