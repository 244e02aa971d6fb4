import { createHash } from "node:crypto";
import type { PGlite } from "@electric-sql/pglite";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { type Address, createPublicClient, type PublicClient } from "viem";
import { connect } from "../run/chain.ts";
import { identify } from "../run/identity.ts";
import { nodesInTurn } from "../run/nodesInTurn.ts";
import type { Settings } from "../run/readSettings.ts";
import { chainPrices } from "./chainPrices.ts";
import { createPrices, type Prices } from "./currentPrices.ts";
import { type ReadFillable, readFillable } from "./fillable.ts";
import type { ReadAtRisk } from "./healthWarnings.ts";
import { type OfferBook, openOfferBook } from "./offerBook.ts";
import { type PriceRanges, readPriceRanges } from "./priceRanges.ts";
import { type Oracle, readOracle } from "./readOracle.ts";
import { overPglite, overPostgres, type Sql } from "./sql.ts";
import { startLive } from "./startLive.ts";
import { readWebhooks } from "./webhooks.ts";

/** What Ponder keeps of itself for the code that it runs. */
type Ponder = {
  PONDER_COMMON: { options: { command: string } };
  PONDER_DATABASE: { driver: { dialect: "pglite"; instance: PGlite } | { dialect: "postgres" } };
  PONDER_NAMESPACE_BUILD: { schema: string };
};

/** Only a process that indexes writes; one that serves an API beside it reads. */
const INDEXING: readonly string[] = ["start", "dev"];

export type LiveTables = {
  sql: Sql;
  prices: Prices;
  priceRanges: PriceRanges;
  /** Of the chain's newest state. */
  oracle: (address: Address) => Promise<Oracle>;
  offers: OfferBook;
  /** Of the chain's newest state. */
  fillable: ReadFillable;
  /** Starts what follows the chain where this process indexes; nothing in a process that only serves. */
  follow: (readAtRisk: ReadAtRisk) => void;
};

/** Opens the tables of `live` within Ponder's process. */
export function openLive(settings: Settings, deployment: Deployment): LiveTables {
  const { PONDER_COMMON, PONDER_DATABASE, PONDER_NAMESPACE_BUILD } = globalThis as unknown as Ponder;
  const { driver } = PONDER_DATABASE;
  const sql = driver.dialect === "pglite" ? overPglite(driver.instance) : overPostgres(settings.databaseUrl ?? "").sql;
  const client: PublicClient = createPublicClient({ transport: nodesInTurn(settings.rpcUrls, settings.chainId) });
  const source = chainPrices(client, deployment);

  const start = async (readAtRisk: ReadAtRisk): Promise<void> => {
    const identity = await identify(await connect(settings), deployment);
    await startLive({
      sql,
      schema: PONDER_NAMESPACE_BUILD.schema,
      chain: createHash("sha256").update(JSON.stringify(identity)).digest("hex"),
      startBlock: deployment.startBlock,
      prices: source,
      webhooks: readWebhooks(process.env),
      readAtRisk,
      signal: new AbortController().signal,
    });
  };
  return {
    sql,
    prices: createPrices(sql, source),
    priceRanges: readPriceRanges(sql),
    oracle: (address) => readOracle(client, address),
    offers: openOfferBook(sql, PONDER_NAMESPACE_BUILD.schema),
    fillable: readFillable(client, deployment),
    follow: (readAtRisk) => {
      if (!INDEXING.includes(PONDER_COMMON.options.command)) return;
      start(readAtRisk).catch((error: unknown) => {
        console.error(`indexer: the stream, prices and webhooks do not work: ${String(error)}. Start it again.`);
      });
    },
  };
}
