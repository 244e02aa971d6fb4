import { expect, test } from "vitest";
import { deployEmitter } from "./anvilClient.ts";
import { address, listing, supply, totals } from "./eventFixtures.ts";
import { reservesOf } from "./ledgerRows.ts";
import { createOtherVersion } from "./otherVersion.ts";
import { caughtUp, startAnvil, startIndexer } from "./processes.ts";

/** The blocks of the history, and how many of them Ponder had when it started. */
const blocks = async (url: string) => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name}\\{[^}]*\\} (\\d+)`, "m").exec(metrics)?.[1]);
  return { total: value("ponder_historical_total_blocks"), cached: value("ponder_historical_cached_blocks") };
};

test("behavior: other code makes its rows from the blocks that were fetched", async () => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url);
  const books = totals({ supplyAssets: 10n, supplyShares: 10_000_000n });
  await chain.emit([...listing(), ...supply(address(0xa1), 10n, books)]);
  await chain.client.mine({ blocks: 50 });

  const rows = async (main?: string) => {
    const options = { rpcUrl: anvil.url, ...chain, ...(main && { main }), env: { PONDER_LOG_LEVEL: "warn" } };
    const indexer = await startIndexer(options);
    await caughtUp(indexer, anvil.url);
    const reserves = await reservesOf(indexer);
    const history = await blocks(indexer.url);
    await indexer.stop();
    return { rows: reserves, history, output: indexer.output() };
  };
  const first = await rows();
  expect(first.history.total).toBeGreaterThan(20);
  expect(first.history.cached).toBe(0);

  const other = await rows(createOtherVersion());
  expect(other.rows).toEqual(first.rows);
  expect(other.output).toContain("its rows were made by other code, so it makes them again from the blocks it has");
  expect(other.history.cached).toBe(other.history.total);
  await anvil.stop();
}, 300_000);
