import { defineConfig } from "vitest/config";

/** The suite's sections in checks/ and e2e/. Each file of e2e/ is one story: a test goes on from where the last one ended. */
export default defineConfig({
  test: {
    include: ["script/quality/{checks,e2e}/*.test.ts"],
    fileParallelism: false,
    // The suite counts on two cores.
    maxConcurrency: 2,
    disableConsoleIntercept: true,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
