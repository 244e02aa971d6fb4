import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { Address } from "viem";
import type { Prices } from "../../live/currentPrices.ts";
import type { ReadFillable } from "../../live/fillable.ts";
import type { OfferBook } from "../../live/offerBook.ts";
import type { PriceRanges } from "../../live/priceRanges.ts";
import type { Oracle } from "../../live/readOracle.ts";
import type { Moment } from "./moment.ts";
import type { Database, Reader } from "./sql/reader.ts";

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
  /** Extremes of the sampled prices. */
  priceRanges: PriceRanges;
  /** An oracle and its feeds, at the chain's newest block. */
  oracle: (address: Address) => Promise<Oracle>;
  deployment: Pick<Deployment, "chainId" | "startBlock" | "lendingPools" | "lens" | "peer">;
  /** Offers that travel apart from the chain, and those on it. */
  offers: OfferBook;
  /** What the chain says of an offer now. */
  fillable: ReadFillable;
  /** Where an error goes that nobody expected. */
  report: (error: unknown) => void;
};
