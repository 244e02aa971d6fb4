import { books, reserveHour } from "ponder:schema";
import { apy } from "@weir/sdk/math/interest";
import { and, eq, gte, lt } from "ponder";
import { ApiError, badInput } from "../limits/apiError.ts";
import { MAX_INTERVALS } from "../limits/caps.ts";
import type { Question } from "../question.ts";
import { type AccruedBooks, accruedAt, type ReserveThen, ratesOf } from "./reserveAt.ts";

export type Interval = "hour" | "day";
export const lengthOf = { hour: 3_600, day: 86_400 } as const;

type Four = { open: bigint; close: bigint; low: bigint; high: bigint };

/** One interval of a reserve's history. */
export type SeriesPoint = {
  reserveId: ReserveThen["id"];
  /** seconds, a multiple of the length */
  start: number;
  /** seconds; of the last interval, the last indexed block's time */
  end: number;
  supplyApy: Four;
  borrowApy: Four;
  utilisation: Four;
  rateAtTarget: Four;
  supplyAssets: Four;
  borrowAssets: Four;
  collateral: bigint;
  interest: bigint;
  feeShares: bigint;
};

type HourRow = typeof reserveHour.$inferSelect;
type BooksRow = typeof books.$inferSelect;
/** An hour's extremes around its events, and the books after the last one. */
type Hour = HourRow & { books: BooksRow };

const readHours = async (
  { reader }: Question,
  reserveId: ReserveThen["id"],
  from: number,
  to: number,
): Promise<Hour[]> => {
  const query = reader.db
    .select({ hour: reserveHour, books })
    .from(reserveHour)
    .innerJoin(books, and(eq(books.reserveId, reserveHour.reserveId), eq(books.id, reserveHour.booksId)))
    .where(and(eq(reserveHour.reserveId, reserveId), gte(reserveHour.hour, from), lt(reserveHour.hour, to)))
    .orderBy(reserveHour.hour);
  return (await reader.run(query)).map((row) => ({ ...row.hour, books: row.books }));
};

const readBooksBefore = async (
  question: Question,
  reserveId: ReserveThen["id"],
  time: number,
): Promise<BooksRow | undefined> => {
  const { rows } = await question.children.page({
    name: "booksBefore",
    table: books,
    key: ["id"],
    sort: "timestamp",
    descending: true,
    where: { timestamp: { lt: time } },
    page: { first: 1 },
    parent: { reserveId },
  });
  return rows[0] as BooksRow | undefined;
};

/** The figures of a moment that a point has the course of. */
const figuresOf = (row: ReserveThen, accrued: AccruedBooks) => {
  const { supplyApy, borrowApy, utilisation } = ratesOf(row, accrued);
  const { rateAtTarget, supplyAssets, borrowAssets } = accrued;
  return { supplyApy, borrowApy, utilisation, rateAtTarget, supplyAssets, borrowAssets };
};

type Figures = ReturnType<typeof figuresOf>;

const course = (name: keyof Figures, all: readonly Figures[], extremes: readonly bigint[] = []): Four => {
  const values = [...all.map((figures) => figures[name]), ...extremes];
  return {
    open: (all[0] as Figures)[name],
    close: (all.at(-1) as Figures)[name],
    low: values.reduce((a, b) => (b < a ? b : a)),
    high: values.reduce((a, b) => (b > a ? b : a)),
  };
};

/** The course of a yield: it rises with the rate, so the extremes are those of the rate. */
const apyCourse = (side: "supply" | "borrow", all: readonly Figures[], extremes: readonly bigint[]): Four =>
  course(`${side}Apy`, all, extremes.map(apy));

const withBooks = (row: ReserveThen, then: BooksRow): ReserveThen => {
  const { reserveId: _, id: booksId, block: __, timestamp: ___, ...state } = then;
  return { ...row, ...state, booksId };
};

/**
 * A reserve's history in intervals without holes: what accrues between events is computed, to the unit. An interval opens
 * with what accrued until its first second and closes with what the next one opens with, so that days tile hours.
 * @param from seconds; the interval that contains it is the first
 * @param to seconds; the interval that contains it is the last
 * @throws ApiError BAD_USER_INPUT for an order or a number of intervals that is not served, BLOCK_NOT_INDEXED for the future
 */
export const seriesOf = async (
  question: Question,
  row: ReserveThen,
  interval: Interval,
  from: number,
  to: number | undefined,
): Promise<SeriesPoint[]> => {
  const head = await question.head();
  const length = lengthOf[interval];
  const last = to ?? head.time;
  if (last > head.time)
    throw new ApiError("BLOCK_NOT_INDEXED", `Second ${last} is not indexed yet; the last one is ${head.time}.`);
  if (from > last) throw badInput(`\`from\` is ${from}, after \`to\`, ${last}.`);
  // A reserve has no history before its listing.
  const first = Math.floor(Math.max(from, row.listedAt) / length) * length;
  const count = Math.floor(last / length) - first / length + 1;
  if (count > MAX_INTERVALS)
    throw badInput(`The series has ${count} intervals, at most ${MAX_INTERVALS} are served. Ask in several requests.`);
  if (count <= 0) return [];

  const end = first + count * length;
  const [hours, before] = await Promise.all([
    readHours(question, row.id, first, end),
    readBooksBefore(question, row.id, first),
  ]);
  // The first books are those of the listing.
  let state = before ?? hours[0]?.books;
  if (state === undefined) return [];
  const points: SeriesPoint[] = [];
  let at = 0;
  for (let start = first; start < end; start += length) {
    const until = Math.min(start + length, head.time);
    const own: Hour[] = [];
    for (let hour = hours[at]; hour !== undefined && hour.hour < start + length; hour = hours[++at]) own.push(hour);
    const opened = withBooks(row, state);
    const open = accruedAt(opened, Math.max(start, row.listedAt));
    const moments = [figuresOf(opened, open)];
    for (const { books: after } of own) {
      const now = withBooks(row, after);
      // At the event, to which its books are not accrued where it changed the unlent collateral alone.
      moments.push(figuresOf(now, accruedAt(now, after.timestamp)));
      state = after;
    }
    const closed = withBooks(row, state);
    const close = accruedAt(closed, until);
    moments.push(figuresOf(closed, close));
    const around = (low: keyof HourRow, high: keyof HourRow): bigint[] =>
      own.flatMap((hour) => [hour[low] as bigint, hour[high] as bigint]);
    points.push({
      reserveId: row.id,
      start,
      end: until,
      supplyApy: apyCourse("supply", moments, around("supplyRateLow", "supplyRateHigh")),
      borrowApy: apyCourse("borrow", moments, around("borrowRateLow", "borrowRateHigh")),
      utilisation: course("utilisation", moments, around("utilisationLow", "utilisationHigh")),
      rateAtTarget: course("rateAtTarget", moments),
      supplyAssets: course("supplyAssets", moments),
      borrowAssets: course("borrowAssets", moments),
      collateral: close.collateral,
      interest: close.interestTotal - open.interestTotal,
      feeShares: close.feeSharesTotal - open.feeSharesTotal,
    });
  }
  return points;
};
