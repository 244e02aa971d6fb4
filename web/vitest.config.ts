import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@/messages": path.resolve(import.meta.dirname, "src/generated/messages/en"),
      "@": path.resolve(import.meta.dirname, "src"),
    },
  },
  test: {
    include: ["{src,export,codegen,bench,serve}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Test files of a worker share its modules: read anew for each file, they take two thirds of the tests' time. A file
    // that needs others calls vi.resetModules().
    isolate: false,
  },
});
