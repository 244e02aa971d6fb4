const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto", style: "short" });
const steps = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 min ago". Both in seconds. */
export function ago(then: number, now: number): string {
  for (const [unit, size] of steps) {
    const count = Math.floor((now - then) / size);
    if (count >= 1) return relative.format(-count, unit);
  }
  return "just now";
}

const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const dateTime = (seconds: number): string => full.format(seconds * 1000);

const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

export const day = (seconds: number): string => dayMonth.format(seconds * 1000);

const hourMinute = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export const time = (seconds: number): string => hourMinute.format(seconds * 1000);
