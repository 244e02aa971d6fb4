import { defineConfig } from "vitest/config";

/** `pnpm devnet:check`: its tests run in sequence, each on the state that the previous one left. */
export default defineConfig({
  test: {
    include: ["script/devnet/test/check/*.e2e.test.ts"],
    disableConsoleIntercept: true,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
