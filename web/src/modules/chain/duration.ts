/** Formats milliseconds as a waiting time: "40 s", "3 min", "2 h". */
export function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  // Rounded to coarse steps, so that it does not change every second.
  if (seconds < 90) return `${seconds < 10 ? Math.max(seconds, 1) : Math.round(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
