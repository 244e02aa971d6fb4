import { freePort } from "@weir/process/ports";
import type { Hash } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Identity } from "../run/identity.ts";
import { openPostgres } from "../run/postgres.ts";
import { deployEmitter, type EmitterChain } from "./anvilClient.ts";
import { address, listing, supply, totals } from "./eventFixtures.ts";
import { ask, postgresBin, startPostgres } from "./postgresServer.ts";
import { caughtUp, query, type Running, startAnvil, startIndexer } from "./processes.ts";

const bin = postgresBin();
if (bin === undefined)
  console.warn("PostgreSQL is not on this machine (apt-get install postgresql): its tests are skipped.");

describe.skipIf(bin === undefined)("on PostgreSQL", () => {
  let server: Running;
  let url: string;
  beforeAll(async () => {
    ({ server, url } = await startPostgres(bin!));
  });
  // SIGINT is its fast shutdown; SIGTERM waits for connections.
  afterAll(() => server?.stop("SIGINT"));

  const hash = (n: number): Hash => `0x${n.toString(16).padStart(64, "0")}`;
  const identity: Identity = { chainId: 31337, genesis: hash(1), startBlock: hash(2), lendingPools: "0x3", code: "c" };
  const schemas = async () =>
    (await ask<{ name: string }>(url, "select nspname as name from pg_namespace order by nspname")).map(
      ({ name }) => name,
    );

  test("default: a reset drops Ponder's schemas, and only those", async () => {
    const cache = await openPostgres(url);
    expect(await cache.read()).toBeUndefined();
    await ask(url, "create schema weir; create schema ponder_sync; create schema mine");
    await cache.reset(identity);
    expect(await cache.read()).toEqual({ identity, anchor: null });
    expect(await schemas()).toContain("mine");
    expect(await schemas()).not.toContain("weir");
    expect(await schemas()).not.toContain("ponder_sync");
    await cache.writeAnchor({ number: 5, hash: hash(5) });
    await cache.reset({ ...identity, code: "d" });
    expect(await cache.read()).toEqual({ identity: { ...identity, code: "d" }, anchor: null });
    await cache.keep();
    await cache.close();
  });

  test("error: a second indexer in the same database, as long as the first lives", async () => {
    const cache = await openPostgres(url);
    await expect(openPostgres(url)).rejects.toThrow("Another indexer works in the database");
    await cache.close();
    await (await openPostgres(url)).close();
  });

  test("error: no server", async () => {
    const port = await freePort();
    await expect(openPostgres(`postgresql://127.0.0.1:${port}/x`)).rejects.toThrow("Correct DATABASE_URL, or unset it");
  });

  test("behavior: a new chain with the old one's address is a clean start, the same chain is gone on with", async () => {
    const books = (assets: bigint) => totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n });
    const port = await freePort();
    const seen = async (anvil: Running, chain: EmitterChain) => {
      const indexer = await startIndexer({
        rpcUrl: anvil.url,
        ...chain,
        env: { DATABASE_URL: url, PONDER_LOG_LEVEL: "warn" },
      });
      await caughtUp(indexer, anvil.url);
      type Answer = { events: { items: { assets: string }[] } };
      const { events } = await query<Answer>(indexer, `{ events(orderBy: "id") { items { assets } } }`);
      // Killed, so that it cleans up nothing.
      await indexer.stop("SIGKILL");
      return { assets: events.items.map(({ assets }) => assets), anew: indexer.output().includes("from nothing") };
    };

    const first = await startAnvil([], port);
    const chain = await deployEmitter(first.url);
    await chain.emit([...listing(), ...supply(address(0xa1), 10n, books(10n))]);
    await seen(first, chain);
    await chain.emit(supply(address(0xa1), 20n, books(30n)));
    expect(await seen(first, chain)).toEqual({ assets: ["10", "20"], anew: false });
    await first.stop();

    const second = await startAnvil([], port);
    const next = await deployEmitter(second.url);
    expect(next.deployment).toEqual(chain.deployment);
    await next.emit([...listing(), ...supply(address(0xa1), 30n, books(30n))]);
    expect(await seen(second, next)).toEqual({ assets: ["30"], anew: true });
    await second.stop();
  });
});
