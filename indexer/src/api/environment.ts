import type { Address, Hex } from "viem";
import type { Oracle } from "../../live/readOracle.ts";
import type { Moment } from "./moment.ts";
import type { Database, Reader } from "./sql/reader.ts";

/** A price band, as the core reads it: WAD of the pool's unit · 10^18 for 10^18 token units. null: unreadable or unknown. */
export type PriceBand = { low: bigint; high: bigint } | null;

/** Bands by reserve id. `at`: seconds since 1970; without it, now. A reserve without a known price is missing or null. */
export type Prices = (reserveIds: readonly Hex[], at?: number) => Promise<ReadonlyMap<Hex, PriceBand>>;

/** What the API needs of the process that it runs in. */
export type ApiEnvironment = {
  db: Database;
  /** Over PGlite, one query runs at a time, as the indexer shares its connection. */
  dialect: "pglite" | "postgres";
  /** The last indexed block. */
  head: (reader: Reader) => Promise<Moment>;
  /** The time of a block, from the node; undefined: the node has no such block. */
  timeOfBlock: (block: number) => Promise<number | undefined>;
  /** The node's newest block; undefined: it does not answer. */
  newestBlock: () => Promise<Moment | undefined>;
  prices: Prices;
  /** An oracle and its feeds, at the chain's newest block. */
  oracle: (address: Address) => Promise<Oracle>;
  deployment: { chainId: number; startBlock: number; lendingPools: Address; lens: Address };
  /** Where an error goes that nobody expected. */
  report: (error: unknown) => void;
};
