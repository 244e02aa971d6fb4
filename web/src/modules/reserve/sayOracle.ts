import { exactAmount } from "@/lib/format/amount.ts";
import { group } from "@/lib/format/decimal.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { ago } from "@/lib/format/time.ts";
import type { Oracle, OracleFeed } from "./fetchOracle.ts";
import { reserveWords } from "./reserveWords.ts";

const words = reserveWords.oracle;

/** `sentences` of a feed; `alarm`: it gives no answer that counts. */
export type FeedSaid = { address: string; title: string; sentences: string[]; alarm: boolean };

/** Seconds in hours, or in minutes where that is more exact. */
const length = (seconds: number): string =>
  seconds % 3_600 === 0 ? words.hours(seconds / 3_600) : words.minutes(Math.ceil(seconds / 60));

function sayFeed(feed: OracleFeed, symbol: string, now: number): FeedSaid {
  const { address, role, answer, decimals, updatedAt, maxAge, minAnswer, maxAnswer } = feed;
  const show = (value: bigint) => group(exactAmount(value, decimals ?? 0));
  const answered = answer !== null && updatedAt !== null;
  const old = answered && now - updatedAt > maxAge;
  return {
    address,
    title: words.role[role](symbol),
    sentences: [
      words.roleMeaning[role],
      answered ? words.answered(show(answer), ago(updatedAt, now)) : words.noAnswer,
      ...(old ? [words.tooOld] : []),
      words.limits(length(maxAge), show(minAnswer), show(maxAnswer)),
    ],
    alarm: !answered || old,
  };
}

/** An oracle in words: each feed, and what happens if they differ. null: its feeds are unknown. */
export function sayOracle(
  { feeds, maxDeviation, grace }: Oracle,
  symbol: string,
  now: number,
): { feeds: FeedSaid[]; band: string } | null {
  if (!feeds) return null;
  return {
    feeds: feeds.map((feed) => sayFeed(feed, symbol, now)),
    band: maxDeviation && grace ? words.deviation(formatBps(maxDeviation), length(grace)) : words.single,
  };
}
