import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { count, hexOf, seconds, units } from "@/modules/indexer/rows.ts";

const QUERY = query(`query OracleOf($reserveId: Hex!) {
  reserve(id: $reserveId) {
    oracleContract {
      grace maxDeviation growth { snapshot takenAt maxGrowth }
      feeds { address role answer decimals updatedAt maxAge minAnswer maxAnswer }
    }
  }
}`);

const feed = v.object({
  address: hexOf(20),
  role: v.picklist(["primary", "second", "ratio"]),
  answer: v.nullable(units),
  decimals: v.nullable(v.pipe(count, v.maxValue(18))),
  updatedAt: v.nullable(seconds),
  maxAge: count,
  minAnswer: units,
  maxAnswer: units,
});

const shape = v.object({
  oracleContract: v.object({
    grace: v.nullable(count),
    maxDeviation: v.nullable(v.pipe(count, v.maxValue(10_000))),
    growth: v.nullable(v.object({ snapshot: units, takenAt: seconds, maxGrowth: v.pipe(count, v.maxValue(10_000)) })),
    feeds: v.nullable(v.pipe(v.array(feed), v.maxLength(3))),
  }),
});

export type OracleFeed = v.InferOutput<typeof feed>;
export type Growth = NonNullable<v.InferOutput<typeof shape>["oracleContract"]["growth"]>;
export type Oracle = v.InferOutput<typeof shape>["oracleContract"];

/** The feeds of a reserve's oracle with their limits, as the indexer reads them from the chain's newest block. */
export async function fetchOracle(indexerUrl: string, reserveId: Hex): Promise<Oracle> {
  return (await askIndexer(indexerUrl, QUERY, "reserve", shape, { reserveId })).oracleContract;
}
