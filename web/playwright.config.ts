import { defineConfig } from "@playwright/test";
import { findBrowser, withoutWindows } from "./e2e/support/findBrowser.ts";

export default defineConfig({
  testDir: "e2e",
  // The other tests control Anvil's clock and sign with its accounts.
  ...(process.env.WEIR_E2E_CHAIN && { testMatch: "network.spec.ts" }),
  outputDir: "test-results",
  globalSetup: "./e2e/support/globalSetup.ts",
  // A browser that waits for pages and blocks leaves half of two cores idle. Each worker has a chain and a site of its own; the tests of a
  // worker share them, each with its own account. One site to test, or a network of nodes, is for one worker.
  workers: process.env.WEIR_E2E_URL || process.env.WEIR_E2E_CHAIN ? 1 : 2,
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
      executablePath: await findBrowser(withoutWindows),
      args: [
        // Chromium's sandbox does not work as root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        // No host name resolves: even requests that tests cannot observe, such as a prefetch, stay on this machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    },
  },
});
