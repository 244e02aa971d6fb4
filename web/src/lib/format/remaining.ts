import words from "@/messages/time.js";

const UNITS = [
  [words.dayShort, 86_400],
  ["h", 3_600],
  ["min", 60],
  ["s", 1],
] as const;

/** Seconds until something, in its two largest units, rounded down: "2 d 23 h", "4 min 10 s". */
export function remaining(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const at = UNITS.findIndex(([, size]) => whole >= size);
  if (at < 0) return "0 s";
  const [[unit, size], next] = [UNITS[at]!, UNITS[at + 1]];
  const first = `${Math.floor(whole / size)} ${unit}`;
  const rest = next ? Math.floor((whole % size) / next[1]) : 0;
  return next && rest > 0 ? `${first} ${rest} ${next[0]}` : first;
}
