import { thresholdAt } from "@weir/sdk/math/ramp";
import type { Address } from "viem";
import type { Band } from "../../../../live/prices.ts";
import type { Growth, OracleFeed } from "../../../../live/readOracle.ts";
import { type AtInput, asOf, timeIn } from "../../at/asOf.ts";
import type { PoolAt } from "../../at/poolAt.ts";
import { type PoolPoint, poolSeriesOf } from "../../at/poolSeriesOf.ts";
import { type LiveReserve, liveOf, type ReserveThen, reserveAt } from "../../at/reserveAt.ts";
import { type Interval, lengthOf, type SeriesPoint, seriesOf } from "../../at/seriesOf.ts";
import { booksColumns, rateColumns } from "../../columns/booksColumns.ts";
import { MAX_INTERVALS } from "../../limits/caps.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import { typeOf } from "../columnType.ts";
import { columnsIn } from "../entity.ts";
import type { EntityTypes } from "../types.ts";

/** `at` of a field: a moment of the past. */
export const makeAt = (builder: Builder) =>
  builder.inputType("At", {
    description: "A moment of the past: after a block, or at a second. Answers are exact to the unit.",
    fields: (t) => ({
      block: t.int({ description: "After all events of this block." }),
      time: t.field({ type: "Seconds", description: "At this second; interest is counted until then." }),
    }),
  });

export type AtRef = ReturnType<typeof makeAt>;

export const makePrice = (builder: Builder) =>
  builder.objectRef<Band & object>("PriceBand").implement({
    description: "A price as the core reads it: a range. WAD of the pool's unit for 10^18 token units.",
    fields: (t) => ({
      low: t.expose("low", { type: "BigInt", description: "The low end: what collateral counts when borrowing." }),
      high: t.expose("high", { type: "BigInt", description: "The high end: what new debt counts." }),
    }),
  });

export type PriceRef = ReturnType<typeof makePrice>;

type Four = SeriesPoint["supplyApy"];

/** How many intervals a question may ask for, at most the largest answer. Without an end their number is not known before it. */
const intervalsIn = ({ interval, from, to }: { interval: Interval; from: number; to?: number | null | undefined }) =>
  Math.min(MAX_INTERVALS, Math.max(1, to == null ? 200 : Math.ceil((to - from) / lengthOf[interval])));

export const addReserveFields = (builder: Builder, types: EntityTypes, at: AtRef, price: PriceRef): void => {
  const { pool, reserve } = types;
  const role = builder.enumType("FeedRole", {
    description: "What a feed is for.",
    values: {
      primary: { description: "Of the price." },
      second: { description: "Of the same price: the band spans both." },
      ratio: { description: "Multiplies the price." },
    } as const,
  });
  const feed = builder.objectRef<OracleFeed>("OracleFeed").implement({
    description: "A feed of a ChainlinkOracle, at the chain's newest block.",
    fields: (t) => ({
      role: t.expose("role", { type: role, description: "What it is for." }),
      address: t.expose("address", { type: "Address", description: "Its address." }),
      maxAge: t.exposeInt("maxAge", { description: "Seconds after which an answer counts as none." }),
      minAnswer: t.expose("minAnswer", {
        type: "BigInt",
        description: "The lowest answer that counts, in its decimals.",
      }),
      maxAnswer: t.expose("maxAnswer", {
        type: "BigInt",
        description: "The highest answer that counts, in its decimals.",
      }),
      decimals: t.exposeInt("decimals", { nullable: true, description: "Of its answers; null: it does not tell." }),
      answer: t.expose("answer", { type: "BigInt", nullable: true, description: "Its answer; null: it gives none." }),
      updatedAt: t.expose("updatedAt", {
        type: "Seconds",
        nullable: true,
        description: "Time of its answer, seconds since 1970; null: it gives none.",
      }),
    }),
  });
  const growth = builder.objectRef<Growth>("OracleGrowth").implement({
    description:
      "The cap on the ratio feed in the low end of the band: snapshot · (1 + maxGrowth · years since takenAt). A ratio above it raises no borrow limit.",
    fields: (t) => ({
      snapshot: t.expose("snapshot", { type: "BigInt", description: "The ratio then, in the feed's decimals." }),
      takenAt: t.expose("takenAt", { type: "Seconds", description: "When it was taken." }),
      maxGrowth: t.exposeInt("maxGrowth", { description: "Basis points of the snapshot a year." }),
    }),
  });
  const oracle = builder.objectRef<ReserveThen>("Oracle").implement({
    description:
      "The contract that gives a token's price band. All but its address is read from the chain's newest block.",
    fields: (t) => {
      const read = ({ oracle: address }: ReserveThen, question: Question) =>
        question.memo(`oracle ${address}`, () => question.environment.oracle(address as Address));
      return {
        address: t.field({ type: "Address", description: "Its address.", resolve: ({ oracle: address }) => address }),
        unit: t.string({
          nullable: true,
          complexity: 20,
          description: "Name of the unit of prices; null: it gives none.",
          resolve: async (row, _, question) => (await read(row, question)).unit,
        }),
        feeds: t.field({
          type: [feed],
          nullable: true,
          complexity: 20,
          description: "Its feeds; null: it is no ChainlinkOracle, and its feeds are unknown.",
          resolve: async (row, _, question) => (await read(row, question)).feeds,
        }),
        maxDeviation: t.int({
          nullable: true,
          complexity: 20,
          description: "Basis points that its two feeds may differ; 0: there is no second feed; null: unknown.",
          resolve: async (row, _, question) => (await read(row, question)).maxDeviation,
        }),
        grace: t.int({
          nullable: true,
          complexity: 20,
          description: "Seconds that a dispute of its feeds may widen the band; null: unknown.",
          resolve: async (row, _, question) => (await read(row, question)).grace,
        }),
        growth: t.field({
          type: growth,
          nullable: true,
          complexity: 20,
          description: "How fast its ratio may grow; null: it has no ratio feed, or it is unknown.",
          resolve: async (row, _, question) => (await read(row, question)).growth,
        }),
      };
    },
  });
  const course = builder.objectRef<Four>("Course").implement({
    description: "The course of a figure in an interval.",
    fields: (t) => ({
      open: t.expose("open", { type: "BigInt", description: "At the interval's first second, before its events." }),
      close: t.expose("close", { type: "BigInt", description: "At its end: what the next interval opens with." }),
      low: t.expose("low", { type: "BigInt", description: "The lowest at its ends and around its events." }),
      high: t.expose("high", { type: "BigInt", description: "The highest at its ends and around its events." }),
    }),
  });
  const interval = builder.enumType("Interval", {
    description: "How long an interval of a series is.",
    values: {
      hour: { description: "3,600 seconds, from a full hour in UTC." },
      day: { description: "86,400 seconds, from midnight in UTC: exactly its 24 hours." },
    } as const,
  });
  const seriesArgs = builder.args((t) => ({
    interval: t.field({ type: interval, required: true, description: "Hours or days." }),
    from: t.field({ type: "Seconds", required: true, description: "A second of the first interval." }),
    to: t.field({ type: "Seconds", description: "A second of the last interval; without it, the last indexed one." }),
  }));
  const point = builder.objectRef<SeriesPoint>("SeriesPoint").implement({
    description:
      "An interval of a reserve's history. There is one for every interval since the listing, with or without events.",
    fields: (t) => ({
      start: t.expose("start", { type: "Seconds", description: "First second." }),
      end: t.expose("end", {
        type: "Seconds",
        description: "Where it ends: the next one's first second; of the last one, the last indexed block's time.",
      }),
      supplyApy: t.expose("supplyApy", {
        type: course,
        description: "WAD: growth of a lent deposit in a year at the rate.",
      }),
      borrowApy: t.expose("borrowApy", { type: course, description: "WAD: growth of a debt in a year at the rate." }),
      utilisation: t.expose("utilisation", { type: course, description: "WAD: borrowed over supplied." }),
      rateAtTarget: t.expose("rateAtTarget", {
        type: course,
        description:
          "WAD a year: the borrow rate at the target utilisation, at the ends and after the hours' last events.",
      }),
      supplyAssets: t.expose("supplyAssets", {
        type: course,
        description: "Token units lent, at the ends and after the hours' last events.",
      }),
      borrowAssets: t.expose("borrowAssets", {
        type: course,
        description: "Token units owed, at the ends and after the hours' last events.",
      }),
      collateral: t.expose("collateral", {
        type: "BigInt",
        description: "Token units of unlent collateral at the end.",
      }),
      interest: t.expose("interest", {
        type: "BigInt",
        description: "Token units that debts accrued in the interval.",
      }),
      feeShares: t.expose("feeShares", {
        type: "BigInt",
        description: "Supply shares that the reserve factor minted in the interval.",
      }),
      price: t.field({
        type: price,
        nullable: true,
        complexity: 5,
        description: "The price band at the end; null: unknown, or unreadable then.",
        resolve: ({ reserveId, end }, _, question) => question.price(reserveId, end),
      }),
      priceOpen: t.field({
        type: price,
        nullable: true,
        complexity: 5,
        description: "The price band at the first second; null: unknown, or unreadable then.",
        resolve: ({ reserveId, start }, _, question) => question.price(reserveId, start),
      }),
      priceRange: t.field({
        type: price,
        nullable: true,
        complexity: 5,
        description:
          "From the lowest low end to the highest high end of the sampled bands: hourly, and at liquidations and write-offs; null: unknown.",
        resolve: ({ reserveId, start, end }, _, question) => question.priceRange(reserveId, start, end),
      }),
    }),
  });

  const worth = (name: Exclude<keyof PoolPoint, "start" | "end">, about: string) => ({
    type: "BigInt" as const,
    nullable: true as const,
    description: `WAD of the unit, at the middle of the price bands at the end: ${about}; null: a price that counts is unknown.`,
    resolve: (row: PoolPoint) => row[name],
  });
  const poolPoint = builder.objectRef<PoolPoint>("PoolPoint").implement({
    description: "An interval of a pool's history: the sums of its reserves.",
    fields: (t) => ({
      start: t.expose("start", { type: "Seconds", description: "First second." }),
      end: t.expose("end", { type: "Seconds", description: "Where it ends, as of `SeriesPoint`." }),
      supplyValue: t.field(worth("supplyValue", "all that is lent")),
      borrowValue: t.field(worth("borrowValue", "all that is owed")),
      collateralValue: t.field(worth("collateralValue", "all unlent collateral")),
      interestValue: t.field(worth("interestValue", "what debts accrued in the interval")),
    }),
  });
  builder.objectFields(pool.object, (t) => ({
    asOf: t.field({
      type: "Seconds",
      description: "The time that its settings are as of: of `at`, else of the last indexed block.",
      resolve: (row: PoolAt, _, question) => timeIn(question, row.at),
    }),
    series: t.field({
      type: [poolPoint],
      description: "Its history in hours or days, without holes, in its unit.",
      args: seriesArgs,
      // Up to 16 reserves have a series each.
      complexity: (args) => ({ field: 30, multiplier: intervalsIn(args) }),
      resolve: (row, { interval: each, from, to }, question) =>
        poolSeriesOf(question, row, each, from, to ?? undefined),
    }),
  }));

  builder.objectFields(reserve.object, (t) => ({
    ...Object.fromEntries(
      [...columnsIn(booksColumns), ...columnsIn(rateColumns)].map(([name, { kind, about }]) => [
        name,
        t.field({
          type: typeOf(types.enums, kind),
          description: about,
          resolve: async (row, _, question) => (await liveOf(question, row))[name as keyof LiveReserve] as never,
        }),
      ]),
    ),
    asOf: t.field({
      type: "Seconds",
      description: "The time until which interest is counted: of `at`, else of the last indexed block.",
      resolve: (row: ReserveThen, _, question) => timeIn(question, row.at),
    }),
    updatedAt: t.expose("updatedAt", {
      type: "Seconds",
      description: "Time of the last event that changed the books.",
    }),
    liquidationThresholdNow: t.int({
      description: "Basis points: the liquidation threshold in force at `asOf`.",
      resolve: async (row: ReserveThen, _, question) => thresholdAt(row, await timeIn(question, row.at)),
    }),
    oracleContract: t.field({ type: oracle, description: "The contract that gives the price.", resolve: (row) => row }),
    price: t.field({
      type: price,
      nullable: true,
      complexity: 5,
      description: "The price band at `asOf`; null: unreadable or unknown.",
      resolve: ({ id, at: then }: ReserveThen, _, question) => question.price(id, then?.time),
    }),
    series: t.field({
      type: [point],
      description: "Its history in hours or days, without holes.",
      args: seriesArgs,
      complexity: (args) => ({ field: 10, multiplier: intervalsIn(args) }),
      resolve: (row, { interval: each, from, to }, question) => seriesOf(question, row, each, from, to ?? undefined),
    }),
  }));

  builder.queryFields((t) => ({
    reserve: t.field({
      type: reserve.object,
      nullable: true,
      description:
        "A reserve, now or at a moment of the past; null: there is none with this id, or it was not listed yet.",
      args: {
        id: t.arg({ type: "Hex", required: true, description: "The reserve's id." }),
        at: t.arg({ type: at, description: "When; without it, the last indexed block." }),
      },
      resolve: async (_, { id, at: when }, question) => {
        const row = await question.lookups.reserve.load(id);
        return row && (await reserveAt(question, row, await asOf(question, when as AtInput)));
      },
    }),
  }));
};
