import { defineConfig } from "vitest/config";

/** The suite's sections `deploy`, `start` and `devnet`. Each file is one story: a test goes on from where the last one ended. */
export default defineConfig({
  test: {
    include: ["script/quality/e2e/*.e2e.test.ts"],
    fileParallelism: false,
    disableConsoleIntercept: true,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
