import { decimal, group } from "@/lib/format/decimal.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { ago, calendarDay } from "@/lib/format/time.ts";
import words from "@/messages/oracle.js";
import type { Growth, Oracle, OracleFeed } from "./fetchOracle.ts";

/** `sentences` of a feed; `alarm`: it gives no answer that counts. */
export type FeedSaid = { address: string; title: string; sentences: string[]; alarm: boolean };

/** Seconds in hours, or in minutes where that is more exact. */
const length = (seconds: number): string =>
  seconds % 3_600 === 0 ? words.hours({ count: seconds / 3_600 }) : words.minutes({ count: Math.ceil(seconds / 60) });

const YEAR = 365n * 86_400n;

/** The largest ratio that the low end of the band uses at that second, as ChainlinkOracle.ratioCap() computes it; in the feed's decimals. */
export function ratioCap({ snapshot, takenAt, maxGrowth }: Growth, now: number): bigint {
  const age = BigInt(Math.max(0, now - takenAt));
  return (snapshot * (10_000n * YEAR + BigInt(maxGrowth) * age)) / (10_000n * YEAR);
}

/** A feed's number: six decimals, or all of one below 1, whose first digits may be far behind the point. */
const showAnswer = (value: bigint, decimals: number): string =>
  group(decimal(value, decimals, value < 10n ** BigInt(decimals) ? decimals : Math.min(decimals, 6)));

function sayFeed(feed: OracleFeed, growth: Growth | null, symbol: string, now: number): FeedSaid {
  const { address, role, answer, decimals, updatedAt, maxAge, minAnswer, maxAnswer } = feed;
  const show = (value: bigint) => showAnswer(value, decimals ?? 0);
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
      ...(role === "ratio" && growth
        ? [
            words.growth({
              cap: show(ratioCap(growth, now)),
              snapshot: show(growth.snapshot),
              day: calendarDay(growth.takenAt),
              percent: formatBps(growth.maxGrowth),
            }),
            ...(answer !== null && answer > ratioCap(growth, now) ? [words.overCap] : []),
          ]
        : []),
    ],
    alarm: !answered || old,
  };
}

/** An oracle in words: each feed, and what happens if they differ. null: its feeds are unknown. */
export function sayOracle(
  { feeds, maxDeviation, grace, growth }: Oracle,
  symbol: string,
  now: number,
): { feeds: FeedSaid[]; band: string } | null {
  if (!feeds) return null;
  return {
    feeds: feeds.map((feed) => sayFeed(feed, growth, symbol, now)),
    band:
      maxDeviation && grace
        ? words.deviation({ percent: formatBps(maxDeviation), grace: length(grace) })
        : words.single,
  };
}
