import type { Hex } from "viem";
import type { Sql } from "./sql.ts";

/** A reserve and a time, both ends in seconds: after `from`, through `to`. */
export type Span = { reserve: Hex; from: number; to: number };

/** The lowest low end and the highest high end of the samples in a span; undefined: there is none with a readable price. */
export type PriceRange = { low: bigint; high: bigint } | undefined;

export type PriceRanges = (asked: readonly Span[]) => Promise<PriceRange[]>;

/** The ranges of several spans in one statement, in the order in which they are asked for. */
export const readPriceRanges =
  (sql: Sql): PriceRanges =>
  async (asked) => {
    const rows = await sql<{ place: number; low: string; high: string }>(
      `select asked.place::integer, min(price.low)::text as low, max(price.high)::text as high
       from unnest($1::text[], $2::integer[], $3::integer[]) with ordinality as asked(reserve, after, until, place)
       join weir_live.price as price
         on price.reserve = asked.reserve and price.timestamp > asked.after and price.timestamp <= asked.until
       where price.low is not null
       group by asked.place`,
      [asked.map(({ reserve }) => reserve), asked.map(({ from }) => from), asked.map(({ to }) => to)],
    );
    const found = new Map(rows.map(({ place, low, high }) => [place, { low: BigInt(low), high: BigInt(high) }]));
    return asked.map((_, i) => found.get(i + 1));
  };
