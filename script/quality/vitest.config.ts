import { configDefaults, defineConfig } from "vitest/config";

/** e2e/ has sections of its own in the suite. */
export default defineConfig({ test: { exclude: [...configDefaults.exclude, "e2e/**"] } });
