export type Counts = { passed: number; failed: number; skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of the suite's output. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * The counts by a runner's report and its exit code. A runner that ran no test, or whose report does not contain its failure
 * (it crashed, a file did not load), counts as one failure.
 */
export function judge(counts: Counts, exitCode: number): Counts {
  const silent = counts.passed + counts.failed === 0 || (exitCode !== 0 && counts.failed === 0);
  return silent ? add(counts, oneFailed) : counts;
}
