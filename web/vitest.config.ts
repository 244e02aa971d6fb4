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
    // The test files of a worker share its modules: evaluating them for each file takes two thirds of the tests' time. A
    // file that replaces a module calls vi.resetModules().
    isolate: false,
    setupFiles: ["test/leaveNothing.ts"],
  },
});
