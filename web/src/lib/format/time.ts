import { LOCALE } from "@/lib/locale.ts";
import { onFirstUse } from "@/lib/onFirstUse.ts";
import words from "@/messages/time.js";

const relative = onFirstUse(() => new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto", style: "short" }));
const steps = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 min ago". Both in seconds. */
export function ago(then: number, now: number): string {
  for (const [unit, size] of steps) {
    const count = Math.floor((now - then) / size);
    if (count >= 1) return relative().format(-count, unit);
  }
  return words.justNow;
}

const full = onFirstUse(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" }));

export const dateTime = (seconds: number): string => full().format(seconds * 1000);

const dayMonth = onFirstUse(() => new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" }));

export const day = (seconds: number): string => dayMonth().format(seconds * 1000);

const wholeDay = onFirstUse(
  () => new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
);

export const calendarDay = (seconds: number): string => wholeDay().format(seconds * 1000);

const clock = onFirstUse(() => new Intl.DateTimeFormat(LOCALE, { timeStyle: "short" }));

export const timeOfDay = (seconds: number): string => clock().format(seconds * 1000);
