import { configDefaults, defineConfig } from "vitest/config";

/** checks/ and e2e/ are sections of the suite; `pnpm mutate` runs mutate.test.ts. */
export default defineConfig({
  test: { exclude: [...configDefaults.exclude, "{checks,e2e}/**", "mutate/mutate.test.ts"] },
});
