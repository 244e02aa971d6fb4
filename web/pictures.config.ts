import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** `pnpm --filter @weir/web pictures` takes the pictures in docs/images anew. */
export default defineConfig({ ...tests, testMatch: "pictures.ts", timeout: 600_000 });
