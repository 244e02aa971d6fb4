/** "40 s", "3 min", "2 h": milliseconds as one says them of something to wait for. */
export function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  // In steps that a glance can follow, not second by second.
  if (seconds < 90) return `${seconds < 10 ? Math.max(seconds, 1) : Math.round(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
