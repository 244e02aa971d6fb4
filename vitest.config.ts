import { defineConfig } from "vitest/config";

/** Every package's unit tests in one run. A package without a vitest.config.ts has Vitest's defaults. */
export default defineConfig({
  test: {
    projects: ["sdk", "indexer", "web", "script/*"],
    // The suite counts on two cores, and tests spend half of their time waiting for chains and servers.
    maxWorkers: 2,
  },
});
