import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { reportScore } from "./score.ts";

/** `pnpm mutate`. Each run of forge has a time limit of its own. */
export default defineConfig({
  test: {
    include: ["script/quality/mutate/mutate.test.ts"],
    maxConcurrency: availableParallelism(),
    // Titles state the whole rule.
    taskTitleValueFormatTruncate: 0,
    hideSkippedTests: true,
    testTimeout: 0,
    hookTimeout: 0,
    reporters: ["verbose", reportScore],
  },
});
