import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["*.test.ts", "check/*.test.ts"], globalSetup: "test/globalSetup.ts" },
});
