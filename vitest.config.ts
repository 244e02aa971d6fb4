import { defineConfig } from "vitest/config";

/** Every package's unit tests in one run. A package without a vitest.config.ts has Vitest's defaults. */
export default defineConfig({
  test: { projects: ["sdk", "indexer", "web", "script/*", "!script/*.json"] },
});
