/** How far back the chart reaches. */
export type Span = "day" | "week" | "month" | "year" | "all";

export const spans: readonly Span[] = ["day", "week", "month", "year", "all"];

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** The indexer answers at most 1,000 intervals. */
const MOST_DAYS = 999;

const days: Record<Span, number> = { day: 1, week: 7, month: 30, year: 365, all: MOST_DAYS };

/** Hours, or days where hours would be too many; from the beginning of an interval. Seconds. */
export function intervalOf(span: Span, now: number): { interval: "hour" | "day"; from: number } {
  const interval = days[span] > 30 ? "day" : "hour";
  const size = interval === "day" ? DAY : HOUR;
  return { interval, from: Math.max(0, Math.floor(now / size) * size - days[span] * DAY) };
}
