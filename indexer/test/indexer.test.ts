import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@weir/process/ports";
import { createRandom } from "@weir/process/random";
import { START_AGAIN } from "@weir/process/startAgain";
import { raw, statusOf } from "@weir/process/test/raw";
import { buildSchema, getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployEmitter } from "./anvilClient.ts";
import { entry } from "./emitter.ts";
import { addDesk, type DeskChain, offersOf, postOffer } from "./emitterDesk.ts";
import { address, listing, RESERVE, supply, totals, words } from "./eventFixtures.ts";
import { createGraphqlRequests } from "./fuzz/graphqlRequests.ts";
import { ledgerOf } from "./ledgerRows.ts";
import { caughtUp, query, type Running, startAnvil, startIndexer, until } from "./processes.ts";

const ANN = address(0xa1);
const BOB = address(0xb0);

const books = (assets: bigint) => totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n });

let port: number;
let anvil: Running;
let chain: DeskChain;
let indexer: Running;

const post = (body: unknown) =>
  fetch(`${indexer.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const start = (env: NodeJS.ProcessEnv = {}) =>
  startIndexer({
    rpcUrl: anvil.url,
    deployments: chain.deployments,
    dataDir: chain.dataDir,
    env: { PONDER_LOG_LEVEL: "warn", ...env },
  });

beforeAll(async () => {
  port = await freePort();
  anvil = await startAnvil([], port);
  chain = await addDesk(await deployEmitter(anvil.url));
  await chain.emit([...listing(), ...supply(ANN, 1_000n, books(1_000n))]);
  indexer = await start();
  await caughtUp(indexer, anvil.url);
});

afterAll(async () => {
  await indexer?.stop();
  await anvil?.stop();
});

describe("an indexer over a chain", () => {
  test("default: what was there and what comes", async () => {
    expect(await ledgerOf(indexer)).toEqual([{ type: "supply", account: ANN, assets: "1000" }]);
    await chain.emit(supply(BOB, 500n, books(1_500n)));
    await caughtUp(indexer, anvil.url);
    type Answer = {
      reserve: {
        supplyAssets: string;
        pool: { unit: string };
        positions: { nodes: { account: string; supplyShares: string }[] };
      };
    };
    const { reserve } = await query<Answer>(
      indexer,
      `{ reserve(id: "0x${RESERVE.toString(16).padStart(64, "0")}") { supplyAssets pool { unit } positions(orderBy: account) { nodes { account supplyShares } } } }`,
    );
    expect(reserve).toEqual({
      supplyAssets: "1500",
      pool: { unit: "USD" },
      positions: {
        nodes: [
          { account: ANN, supplyShares: "1000000000" },
          { account: BOB, supplyShares: "500000000" },
        ],
      },
    });
  });

  test("behavior: the query that the README offers runs, and REST answers", async () => {
    const status = await fetch(`${indexer.url}/v1/status`);
    expect(await status.json()).toMatchObject({ chainId: 31_337, lagBlocks: 0 });
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const offered = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text!);
    expect(offered).toHaveLength(1);
    for (const text of offered) await query(indexer, text);
  });

  test("behavior: says which core its rows are of", async () => {
    const { chainId, startBlock, lendingPools } = chain.deployment;
    expect(await (await fetch(`${indexer.url}/deployment`)).json()).toMatchObject({
      chainId,
      startBlock,
      lendingPools,
    });
  });

  test("behavior: the schema can be asked for, data no deeper than 12", async () => {
    await query(indexer, getIntrospectionQuery());
    const nested = (depth: number): string => (depth === 0 ? "id" : `pool { reserves { ${nested(depth - 1)} } }`);
    await query(indexer, `{ reserves(first: 1) { nodes { ${nested(3)} } } }`);
    await expect(query(indexer, `{ reserves(first: 1) { nodes { ${nested(6)} } } }`)).rejects.toThrow("levels");
  });

  // In Ponder's process libraries are loaded otherwise than by vitest: what the API's own tests hold must hold there too.
  test.each([
    ["{ pools { nod } }", 400, "GRAPHQL_VALIDATION_FAILED"],
    ["{ entries(first: -1) { nodes { id } } }", 400, "BAD_USER_INPUT"],
    ['{ account(id: "0xzz") { firstSeen } }', 400, "BAD_USER_INPUT"],
    ["{ pools {", 400, "GRAPHQL_PARSE_FAILED"],
    ["{ pools(first: 1000) { nodes { entries(first: 1000) { nodes { id } } } } }", 400, "QUERY_TOO_LARGE"],
  ])("error: %s", async (text, status, code) => {
    const response = await post({ query: text });
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
  });

  test("error: no random question fails inside", async () => {
    const schema = buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));
    const create = createGraphqlRequests(schema, createRandom("process"), [ANN, BOB]);
    for (let i = 0; i < 100; i++) {
      const question = create();
      const { status } = await post(question);
      expect(status, JSON.stringify(question)).toBeLessThan(500);
    }
  });

  test("behavior: an offer that is posted is listed", async () => {
    const text = await chain.offer(5n);
    const posted = await postOffer(indexer, text);
    expect(posted).toMatchObject({ status: 200, known: false });
    expect(await postOffer(indexer, text)).toMatchObject({ status: 200, known: true, id: posted.id });
    expect(await offersOf(indexer)).toEqual([5n]);
  });

  test("error: a body that is no offer, is too large, of another type, or one too many", async () => {
    const cut = (await chain.offer(6n)).slice(0, -1);
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 167) % 256);
    for (const body of [cut, bytes, "weir\u0000", "😀"])
      expect(await postOffer(indexer, body)).toMatchObject({ status: 422, error: { code: "OFFER_UNREADABLE" } });
    const large = "w".repeat(8_001);
    expect(await postOffer(indexer, large)).toMatchObject({ status: 413, error: { code: "BODY_TOO_LARGE" } });
    // Without a length, in chunks.
    const chunked = new Blob([large]).stream();
    const sent = await fetch(`${indexer.url}/v1/offers`, {
      ...{ method: "POST", headers: { "content-type": "text/plain" }, body: chunked, duplex: "half" },
    } as RequestInit);
    expect(sent.status).toBe(413);
    expect(await postOffer(indexer, cut, "application/json")).toMatchObject({ status: 415 });
    let last = await postOffer(indexer, cut);
    for (let more = 0; last.status === 422 && more < 60; more++) last = await postOffer(indexer, cut);
    expect(last).toMatchObject({ status: 429, error: { code: "TOO_MANY_OFFERS" } });
    expect(Number(last.wait)).toBeGreaterThan(0);
    expect(Number(last.wait)).toBeLessThanOrEqual(60);
    expect(await offersOf(indexer)).toEqual([5n]);
  });

  test("behavior: a browser gets an editor that loads nothing from elsewhere", async () => {
    for (const path of ["/", "/graphql"]) {
      const response = await fetch(`${indexer.url}${path}`, { headers: { accept: "text/html" } });
      expect(response.headers.get("content-type")).toContain("text/html");
      const page = await response.text();
      expect(page).toContain("YogaGraphiQL.renderYogaGraphiQL");
      expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="?(https?:)?\/\//);
      expect(page).not.toMatch(/@import|url\(["']?https?:/);
    }
  });

  test("error: another site's page or another name is told nothing", async () => {
    const { port } = indexer;
    const ask = async (...lines: string[]) =>
      statusOf(await raw(port, ["GET /status HTTP/1.1", ...lines, "Connection: close", "", ""].join("\r\n")));
    expect(await ask(`Host: 127.0.0.1:${port}`)).toBe(200);
    expect(await ask(`Host: localhost:${port}`, "Origin: http://localhost:3000")).toBe(200);
    expect(await ask(`Host: 127.0.0.1:${port}`, "Origin: http://evil.example")).toBe(403);
    expect(await ask(`Host: evil.example:${port}`)).toBe(421);
    const { headers } = await fetch(`${indexer.url}/status`, { headers: { Origin: "http://127.0.0.1:3000" } });
    expect(headers.get("access-control-allow-origin")).toBe("http://127.0.0.1:3000");
  });

  test("error: a second one on the same folder, or on the same port", async () => {
    const second = await start();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`Another indexer (process ${indexer.process.pid}) works in ${chain.dataDir}`);
    const third = await start({ INDEXER_PORT: String(indexer.port), INDEXER_DATA_DIR: `${chain.dataDir}-3` });
    expect(await third.exited).toBe(1);
    expect(third.output()).toContain(`Port ${indexer.port} for the indexer is in use.`);
  });

  test("error: no node, no deployment, another chain", async () => {
    const unused = await freePort();
    const cases: [NodeJS.ProcessEnv, string][] = [
      [{ RPC_URL: `http://127.0.0.1:${unused}` }, `No chain answers at http://127.0.0.1:${unused}`],
      [{ DEPLOYMENTS_DIR: `${chain.dataDir}-none` }, "Nothing is deployed on chain 31337"],
      [{ POLLING_INTERVAL: "1" }, "POLLING_INTERVAL"],
      [{ ALLOWED_ORIGINS: "*" }, "ALLOWED_ORIGINS contains *, which is not an origin"],
    ];
    for (const [env, message] of cases) {
      const one = await start(env);
      expect(await one.exited).toBe(1);
      expect(one.output()).toContain(message);
    }
  });
});

describe("an indexer that comes back", () => {
  test("default: to the same chain, with its rows and its offers", async () => {
    const before = await ledgerOf(indexer);
    await indexer.stop();
    indexer = await start();
    await caughtUp(indexer, anvil.url);
    expect(await ledgerOf(indexer)).toEqual(before);
    expect(await offersOf(indexer)).toEqual([5n]);
    expect(indexer.output()).not.toContain("starts from nothing");
  });

  test("behavior: to a chain that was set back a little, with the rows that still hold", async () => {
    const snapshot = await chain.client.snapshot();
    await chain.emit(supply(BOB, 7n, books(1_507n)));
    await caughtUp(indexer, anvil.url);
    expect(await ledgerOf(indexer)).toHaveLength(3);
    await indexer.stop();
    await chain.client.revert({ id: snapshot });
    indexer = await start();
    await caughtUp(indexer, anvil.url);
    expect(await ledgerOf(indexer)).toHaveLength(2);
    // No block has it.
    expect(await offersOf(indexer)).toEqual([5n]);
    expect(indexer.output()).not.toContain("starts from nothing");
  });

  test("behavior: a chain that takes back more than Ponder can ends it, and it begins from nothing", async () => {
    /** Mines blocks one by one: of a hundred mined at once Ponder reads the last alone. */
    const mine = async (blocks: number) => {
      for (let mined = 0; mined < blocks; mined += 10) {
        await chain.client.mine({ blocks: 10 });
        await caughtUp(indexer, anvil.url);
      }
    };
    const snapshot = await chain.client.snapshot();
    await chain.emit(supply(BOB, 7n, books(1_507n)));
    await mine(100);
    expect(await ledgerOf(indexer)).toHaveLength(3);
    const head = Number(await chain.client.getBlockNumber({ cacheTime: 0 }));
    await until("a block that Ponder calls final is noted", async () => {
      const note = JSON.parse(readFileSync(join(chain.dataDir, "identity.json"), "utf8")) as {
        anchor: { number: number };
      };
      return note.anchor.number > head - 40 ? note : undefined;
    });

    await chain.client.revert({ id: snapshot });
    await chain.emit(supply(BOB, 9n, books(1_509n)));
    await chain.client.mine({ blocks: 120 });
    expect(await indexer.exited).toBe(START_AGAIN);
    expect(indexer.output()).toContain("Rows so old can't be taken back. Start it again");

    indexer = await start();
    await caughtUp(indexer, anvil.url);
    expect(indexer.output()).toContain("starts from nothing");
    expect((await ledgerOf(indexer)).map(({ assets }) => assets)).toEqual(["1000", "500", "9"]);
    expect(await offersOf(indexer)).toEqual([5n]);
  });

  test("behavior: it does not outlive its chain, and shows only the next one's rows", async () => {
    await anvil.stop();
    anvil = await startAnvil([], port);
    expect(await indexer.exited).toBe(1);
    expect(indexer.output()).toContain("is no longer the one that was indexed");

    const again = await start();
    expect(await again.exited).toBe(1);
    expect(again.output()).toContain("the deployment file is of an earlier chain");

    const { deployment, dataDir } = chain;
    chain = { ...(await addDesk(await deployEmitter(anvil.url))), dataDir };
    // The same address and block number as before: only block hashes differ between the chains.
    expect(chain.deployment).toEqual(deployment);
    await chain.emit([
      ...listing(),
      entry("Accrued", { reserve: RESERVE, books: words(books(0n)) }),
      ...supply(BOB, 3n, books(3n)),
    ]);
    indexer = await start();
    await caughtUp(indexer, anvil.url);
    expect(await ledgerOf(indexer)).toEqual([{ type: "supply", account: BOB, assets: "3" }]);
    expect(await offersOf(indexer)).toEqual([]);
  });
});
