import { defineConfig } from "vitest/config";

/** `pnpm devnet:check`: a story, in which a test goes on from where the last one ended. */
export default defineConfig({
  test: {
    include: ["script/devnet/test/check/*.e2e.test.ts"],
    disableConsoleIntercept: true,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
