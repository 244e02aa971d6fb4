import { plainAmount } from "@/lib/format/amount.ts";
import { group } from "@/lib/format/decimal.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { ago } from "@/lib/format/time.ts";
import reserveWords from "@/messages/reserve.js";
import type { Oracle, OracleFeed } from "./fetchOracle.ts";

const words = reserveWords.oracle;

/** `sentences` of a feed; `alarm`: it gives no answer that counts. */
export type FeedSaid = { address: string; title: string; sentences: string[]; alarm: boolean };

/** Seconds in hours, or in minutes where that is more exact. */
const length = (seconds: number): string =>
  seconds % 3_600 === 0 ? words.hours({ count: seconds / 3_600 }) : words.minutes({ count: Math.ceil(seconds / 60) });

function sayFeed(feed: OracleFeed, symbol: string, now: number): FeedSaid {
  const { address, role, answer, decimals, updatedAt, maxAge, minAnswer, maxAnswer } = feed;
  const show = (value: bigint) => group(plainAmount(value, decimals ?? 0));
  const answered = answer !== null && updatedAt !== null;
  const old = answered && now - updatedAt > maxAge;
  return {
    address,
    title: words.role[role]({ symbol }),
    sentences: [
      words.roleMeaning[role],
      answered ? words.answered({ answer: show(answer), when: ago(updatedAt, now) }) : words.noAnswer,
      ...(old ? [words.tooOld] : []),
      words.limits({ age: length(maxAge), least: show(minAnswer), most: show(maxAnswer) }),
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
    band:
      maxDeviation && grace
        ? words.deviation({ percent: formatBps(maxDeviation), grace: length(grace) })
        : words.single,
  };
}
