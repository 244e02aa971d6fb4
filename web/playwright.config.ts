import { defineConfig } from "@playwright/test";
import { findBrowser } from "@weir/process/browser";

export default defineConfig({
  testDir: "e2e",
  // The other tests turn Anvil's clock and sign with its accounts.
  ...(process.env.WEIR_E2E_CHAIN && { testMatch: "network.spec.ts" }),
  outputDir: "test-results",
  globalSetup: "./e2e/support/globalSetup.ts",
  // One chain for all, with two cores to run on: tests take turns, each with an account of its own.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await findBrowser(),
      args: [
        // Chromium refuses to run as root with one.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        // No name resolves: not even what a test cannot see, such as a prefetch, leaves the machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    },
  },
});
