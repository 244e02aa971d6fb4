import { freePort } from "@weir/process/ports";
import type { Hash } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ChainIdentity } from "../run/identity.ts";
import { openPostgres } from "../run/postgres.ts";
import { deployEmitter, type EmitterChain } from "./anvilClient.ts";
import { addDesk, offersOf, postOffer } from "./emitterDesk.ts";
import { address, listing, supply, totals } from "./eventFixtures.ts";
import { ledgerOf } from "./ledgerRows.ts";
import { createOtherVersion } from "./otherVersion.ts";
import { ask, postgresBin, startPostgres } from "./postgresServer.ts";
import { caughtUp, type Running, startAnvil, startIndexer, until } from "./processes.ts";

const bin = postgresBin();
if (bin === undefined)
  console.warn("PostgreSQL is not on this machine (apt-get install postgresql): its tests are skipped.");

const SCHEMAS = "select nspname as name from pg_namespace where nspname !~ '^(pg_|information)' order by nspname";

describe.skipIf(bin === undefined)("on PostgreSQL", () => {
  let server: Running;
  let url: string;
  beforeAll(async () => {
    ({ server, url } = await startPostgres(bin!));
  });
  // SIGINT is its fast shutdown; SIGTERM waits for connections.
  afterAll(() => server?.stop("SIGINT"));
  const schemas = async () => (await ask<{ name: string }>(url, SCHEMAS)).map(({ name }) => name);
  beforeEach(async () => {
    for (const name of await schemas()) if (name !== "public") await ask(url, `drop schema ${name} cascade`);
  });

  const hash = (n: number): Hash => `0x${n.toString(16).padStart(64, "0")}`;
  const identity: ChainIdentity = { chainId: 31337, genesis: hash(1), startBlock: hash(2), lendingPools: "0x3" };
  const another = { ...identity, startBlock: hash(9) };
  const waits = () => undefined;
  const [mine, other, third] = ["weir_00000001", "weir_80000002", "weir_ffffffff"];

  describe("openPostgres", () => {
    test("default: a reset drops the indexer's schemas, and only those", async () => {
      const database = await openPostgres(url);
      expect(await database.read()).toBeUndefined();
      for (const name of ["weir", mine, "ponder_sync", "mine"]) await ask(url, `create schema ${name}`);
      await database.claim(mine, waits);
      await database.reset(identity);
      expect(await database.read()).toEqual({ identity, anchor: null });
      expect(await schemas()).toEqual(["mine", "public", "weir_indexer"]);
      await database.writeAnchor({ number: 5, hash: hash(5) });
      await database.writeAnchor({ number: 4, hash: hash(4) });
      expect((await database.read())?.anchor).toEqual({ number: 5, hash: hash(5) });
      await database.prepare(mine);
      await database.close();
    });

    test("behavior: tables of an earlier version make way for the views", async () => {
      const database = await openPostgres(url);
      await ask(url, "create schema weir; create table weir._ponder_meta ()");
      await database.prepare(mine);
      expect(await schemas()).not.toContain("weir");
      await ask(url, "create schema weir; create view weir._ponder_meta as select 1 as one");
      await database.prepare(mine);
      expect(await schemas()).toContain("weir");
      await database.close();
    });

    test("behavior: the second writer of a schema stands by until the first ends; another schema has no wait", async () => {
      const [first, second, beside] = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
      await first.claim(mine, waits);
      await beside.claim(other, () => expect.unreachable());
      let waited = 0;
      let taken = false;
      const claimed = second
        .claim(mine, () => void waited++)
        .then(() => {
          taken = true;
        });
      await until("it stands by", async () => (waited === 1 ? true : undefined));
      expect(taken).toBe(false);
      await first.close();
      await claimed;
      await second.close();
      await beside.close();
    });

    test("behavior: the schemas of other versions go when no process writes or reads them", async () => {
      const [writer, reader, newest] = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
      for (const name of [mine, other, third]) await ask(url, `create schema ${name}`);
      await newest.claim(mine, waits);
      await writer.claim(other, waits);
      await reader.share(third);
      expect(await newest.removeUnused(mine)).toEqual([]);
      await writer.release(other);
      expect(await newest.removeUnused(mine)).toEqual([other]);
      await reader.close();
      expect(await newest.removeUnused(mine)).toEqual([third]);
      expect(await schemas()).toContain(mine);
      await newest.close();
      await writer.close();
    });

    test("behavior: of two that find another chain's rows one removes them", async () => {
      const [first, second] = await Promise.all([openPostgres(url), openPostgres(url)]);
      await first.claim(mine, waits);
      await first.reset(identity);
      await second.claim(other, waits);
      await Promise.all([first.reset(another), second.reset(another)]);
      expect(await first.read()).toEqual({ identity: another, anchor: null });
      await first.close();
      await second.close();
    });

    test("error: rows of another chain that another indexer works on", async () => {
      const [first, second] = await Promise.all([openPostgres(url), openPostgres(url, 100)]);
      await first.claim(mine, waits);
      await first.reset(identity);
      await second.claim(other, waits);
      await expect(second.reset(another)).rejects.toThrow(
        "has the rows of another chain, and another indexer works on",
      );
      expect((await first.read())?.identity).toEqual(identity);
      await first.close();
      await second.close();
    });

    test("error: no server", async () => {
      const port = await freePort();
      await expect(openPostgres(`postgresql://127.0.0.1:${port}/x`)).rejects.toThrow(
        "Correct DATABASE_URL, or unset it",
      );
    });

    test("behavior: reports that its connection is lost", async () => {
      const database = await openPostgres(url);
      await ask(url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'weir-indexer'");
      await database.lost;
    });
  });

  const books = (assets: bigint) => totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n });
  const start = (anvil: Running, chain: EmitterChain, more: { command?: "serve"; main?: string } = {}) =>
    startIndexer({ rpcUrl: anvil.url, ...chain, ...more, env: { DATABASE_URL: url, PONDER_LOG_LEVEL: "warn" } });
  const assets = async (indexer: Running) => (await ledgerOf(indexer)).map((row) => row.assets);

  test("behavior: a new chain with the old one's address is a clean start, the same chain is gone on with", async () => {
    const port = await freePort();
    const seen = async (anvil: Running, chain: EmitterChain) => {
      const indexer = await start(anvil, chain);
      await caughtUp(indexer, anvil.url);
      const rows = await assets(indexer);
      // Killed, so that it cleans up nothing.
      await indexer.stop("SIGKILL");
      return { assets: rows, rebuilt: indexer.output().includes("from nothing") };
    };

    const first = await startAnvil([], port);
    const chain = await deployEmitter(first.url);
    await chain.emit([...listing(), ...supply(address(0xa1), 10n, books(10n))]);
    await seen(first, chain);
    await chain.emit(supply(address(0xa1), 20n, books(30n)));
    expect(await seen(first, chain)).toEqual({ assets: ["10", "20"], rebuilt: false });
    await first.stop();

    const second = await startAnvil([], port);
    const next = await deployEmitter(second.url);
    expect(next.deployment).toEqual(chain.deployment);
    await next.emit([...listing(), ...supply(address(0xa1), 30n, books(30n))]);
    expect(await seen(second, next)).toEqual({ assets: ["30"], rebuilt: true });
    await second.stop();
  }, 300_000);

  test("behavior: API servers and a stand-by beside an indexer, and a deploy of new code beside the old", async () => {
    const anvil = await startAnvil();
    const chain = await addDesk(await deployEmitter(anvil.url));
    await chain.emit([...listing(), ...supply(address(0xa1), 10n, books(10n))]);

    // A server that is there first waits for rows.
    const [early, standBy] = [await start(anvil, chain, { command: "serve" }), await start(anvil, chain)];
    await caughtUp(standBy, anvil.url);
    const late = await start(anvil, chain, { command: "serve" });
    await Promise.all([caughtUp(early, anvil.url), caughtUp(late, anvil.url)]);
    expect(early.output()).toContain("This server waits for them");
    expect(await Promise.all([early, late].map(assets))).toEqual([["10"], ["10"]]);
    // What one of them receives, all list.
    const soon = (await chain.client.getBlock()).timestamp + 1_000n;
    expect(await postOffer(early, await chain.offer(1n))).toMatchObject({ status: 200, known: false });
    expect(await postOffer(standBy, await chain.offer(2n))).toMatchObject({ status: 200, known: false });
    expect(await postOffer(late, await chain.offer(3n, { expiry: soon }))).toMatchObject({ status: 200 });
    expect(await postOffer(late, "weir😀\u0000")).toMatchObject({ status: 422, error: { code: "OFFER_UNREADABLE" } });
    for (const one of [early, standBy, late]) expect((await offersOf(one)).sort()).toEqual([1n, 2n, 3n]);

    // The second indexer waits until the first one is gone, and goes on with its rows.
    const second = await start(anvil, chain);
    await until("it stands by", async () => (second.output().includes("stands by") ? true : undefined));
    await standBy.stop("SIGKILL");
    await chain.emit(supply(address(0xa1), 20n, books(30n)));
    await caughtUp(second, anvil.url);
    await Promise.all([caughtUp(early, anvil.url), caughtUp(late, anvil.url)]);
    expect(await Promise.all([second, early, late].map(assets))).toEqual(Array(3).fill(["10", "20"]));
    expect((await offersOf(second)).sort()).toEqual([1n, 2n, 3n]);
    const [old] = (await schemas()).filter((name) => /^weir_[0-9a-f]{8}$/.test(name));

    // Other code: its own schema, from the blocks that are there, while the old one goes on.
    const newer = await start(anvil, chain, { main: createOtherVersion() });
    await caughtUp(newer, anvil.url);
    await chain.emit(supply(address(0xa1), 5n, books(35n)));
    await Promise.all([newer, second, early].map((one) => caughtUp(one, anvil.url)));
    expect(await Promise.all([newer, second, early].map(assets))).toEqual(Array(3).fill(["10", "20", "5"]));
    expect(await ask(url, "select count(*)::int as n from weir.reserve")).toEqual([{ n: 2 }]);

    // The old version ends, and its rows go; not before.
    expect((await schemas()).filter((name) => /^weir_[0-9a-f]{8}$/.test(name))).toHaveLength(2);
    await Promise.all([second, early, late].map((one) => one.stop()));
    const gone = `which no process uses (schema ${old})`;
    await until("the old rows are gone", async () => (newer.output().includes(gone) ? true : undefined));
    expect(await schemas()).not.toContain(old);
    expect(await assets(newer)).toEqual(["10", "20", "5"]);
    expect((await offersOf(newer)).sort()).toEqual([1n, 2n, 3n]);

    // An hour later the expired one is gone, also from its table.
    await chain.client.increaseTime({ seconds: 3_600 });
    await chain.client.mine({ blocks: 1 });
    await caughtUp(newer, anvil.url);
    expect((await offersOf(newer)).sort()).toEqual([1n, 2n]);
    await until("it is removed", async () => {
      const [row] = await ask<{ n: number }>(url, "select count(*)::int as n from weir_live.offer");
      return row?.n === 2 ? true : undefined;
    });
    await newer.stop();
    await anvil.stop();
  }, 300_000);

  test("error: a server without PostgreSQL", async () => {
    const anvil = await startAnvil();
    const chain = await deployEmitter(anvil.url);
    const one = await startIndexer({ rpcUrl: anvil.url, ...chain, command: "serve" });
    expect(await one.exited).toBe(1);
    expect(one.output()).toContain("Set DATABASE_URL to the PostgreSQL database of an indexer");
    await anvil.stop();
  });
});
