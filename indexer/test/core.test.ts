import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { PGlite } from "@electric-sql/pglite";
import { inRoot } from "@weir/process/paths";
import { createRandom } from "@weir/process/random";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { EntryType } from "@weir/sdk/codec/ledger";
import { authorizationData } from "@weir/sdk/orders/authorization";
import { nonceOf } from "@weir/sdk/orders/domain";
import { buildSchema } from "graphql";
import { encodeFunctionData, maxUint256, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { differences } from "../reconcile/differences.ts";
import { batching } from "./anvilClient.ts";
import { type Core, deployCore } from "./core.ts";
import { openDb, type TestDb } from "./db.ts";
import { temporaryFolder } from "./folder.ts";
import { createGraphqlRequests } from "./fuzz/graphqlRequests.ts";
import { indexInProcess } from "./inProcess.ts";
import { ask, postgresBin, startPostgres } from "./postgresServer.ts";
import { caughtUp, type Running, run, startAnvil, startIndexer } from "./processes.ts";

const ONE = 10n ** 18n;
const MAX = 2n ** 256n - 1n;
const DAY = 86_400;
const WETH = 0;
const USDC = 1;
const DAI = 2;
const WBTC = 3;

let anvil: Running;
let core: Core;
let t: TestDb;
let index: ReturnType<typeof indexInProcess>;

beforeAll(async () => {
  anvil = await startAnvil();
  // Where the handlers ask for names of tokens.
  process.env.RPC_URL = anvil.url;
  core = await deployCore(anvil.url, ["WETH", "USDC", "DAI"], 6);
  t = await openDb();
  index = indexInProcess(t, core.client, core.address);
  // The first build of the contracts takes a minute.
}, 300_000);
afterAll(async () => {
  await t?.close();
  await anvil?.stop();
});

const compare = async (query: TestDb["query"], block: bigint, history: boolean) =>
  differences({ query, client: batching(anvil.url), lendingPools: core.address, block, history });
const agree = async (history = false) => {
  expect(await compare(t.query, await index.catchUp(), history)).toEqual([]);
};
const later = async (seconds: number) => {
  await core.client.increaseTime({ seconds });
  await core.client.mine({ blocks: 1 });
};

test("the rows agree with the real core after everything that it can do", async () => {
  const [ann, bob, carl, dora, ed] = [1, 2, 3, 4, 5].map(core.as) as [
    ReturnType<Core["as"]>,
    ...ReturnType<Core["as"]>[],
  ];
  if (!bob || !carl || !dora || !ed) throw new Error("five people");

  await bob.supply(USDC, 100_000n * ONE);
  await bob.supply(DAI, 100_000n * ONE);
  await ann.supply(WETH, 1_000n * ONE);
  await ann.setCollateral(WETH, true);
  await ann.borrow(USDC, 500n * ONE);
  await carl.supplyCollateral(WETH, 1_000n * ONE);
  await carl.borrow(USDC, 700n * ONE);
  await dora.supply(WETH, 1_000n * ONE);
  await dora.setCollateral(WETH, true);
  await dora.borrow(DAI, 700n * ONE);
  await ed.supply(WETH, 1_000n * ONE);
  await ed.setCollateral(WETH, true);
  await ed.borrow(DAI, 300n * ONE);
  await ed.borrow(USDC, 400n * ONE);
  await agree();

  await later(30 * DAY);
  await core.as(0).accrue(USDC);
  await ann.repay(USDC, 100n * ONE);
  await bob.transfer(USDC, 1, 1_000n * ONE * 1_000_000n);
  await bob.withdraw(DAI, 50n * ONE);
  await carl.supplyCollateral(WETH, 10n * ONE);
  await carl.withdrawCollateral(WETH, 5n * ONE);
  await later(DAY);
  await ann.repay(USDC, MAX);
  await ann.withdraw(WETH, MAX);
  await agree();

  // The price falls; each kind of liquidation.
  await core.setPrice(WETH, (85n * ONE) / 100n);
  await bob.liquidate(3, WETH, USDC, { fromSupply: false, inside: false, most: 200n * ONE });
  await bob.liquidate(4, WETH, DAI, { fromSupply: true, inside: false, most: 200n * ONE });
  await bob.liquidate(5, WETH, DAI, { fromSupply: true, inside: true, most: 100n * ONE });
  await agree();

  // Ed seizes their own shares; then Carl and Ed have no collateral left, and Ed's debts in two reserves are written off.
  await core.setPrice(WETH, ONE / 4n);
  await ed.liquidate(5, WETH, USDC, { fromSupply: true, inside: true, most: 50n * ONE });
  await agree();
  await bob.liquidate(5, WETH, USDC, { fromSupply: true, inside: true });
  // Carl's unlent collateral stays in the core, in Bob's position.
  await bob.liquidate(3, WETH, USDC, { fromSupply: false, inside: true });
  await agree();

  const reserves = (await t.rows("reserve")).sort((a, b) => a.index - b.index);
  expect(reserves.map(({ symbol, name }) => [symbol, name])).toEqual(
    ["WETH", "USDC", "DAI"].map((symbol) => [symbol, `Test ${symbol}`]),
  );
  const entries = await t.rows("entry");
  const count = (type: EntryType) => entries.filter((row) => row.type === type).length;
  expect({ liquidated: count("liquidated"), seized: count("seized"), liquidator: count("liquidator") }).toEqual({
    ...{ liquidated: 6, seized: 6, liquidator: 6 },
  });
  // What stays in the core has a row of its receiver too.
  expect(count("seizedIn")).toBe(4);
  // Bob's transfer to Ann; a Transfer of seized shares has no rows of its own.
  expect({ in: count("transferIn"), out: count("transferOut") }).toEqual({ in: 1, out: 1 });
  expect(count("writeOff")).toBe(3);
  expect((await t.rows("writeOff")).filter(({ fromSuppliers }) => fromSuppliers > 0n)).toHaveLength(3);
  expect((await t.rows("liquidation")).filter(({ writtenOff }) => writtenOff > 0n)).toHaveLength(2);
}, 180_000);

test("the rows agree with the chain after everything that an owner, a guardian and holders of rights can do", async () => {
  const abi = lendingPoolsAbi;
  const [owner, ann, bob, guardian] = [core.as(0), core.as(1), core.as(2), core.as(3)];
  const announcements = async () =>
    (await t.rows("announcement")).filter(({ carriedOutAt }) => carriedOutAt === null).map(({ kind }) => kind);

  // Lower settings take effect at once, a lower threshold over a week.
  const settings = {
    ltv: 7_000,
    liquidationThreshold: 7_600,
    reserveFactor: 90,
    supplyCap: maxUint256,
    borrowCap: ONE,
  };
  const setDai = (differs: Partial<typeof settings>) =>
    owner.send(
      encodeFunctionData({ abi, functionName: "setReserve", args: [core.id(DAI), { ...settings, ...differs }] }),
    );
  await setDai({});
  await agree();
  await later(3 * DAY);
  await agree();

  // Higher settings wait; one that is never carried out leaves its announcement.
  await setDai({ ltv: 7_400 });
  await setDai({ supplyCap: maxUint256, reserveFactor: 95 });
  await agree();
  expect(await announcements()).toHaveLength(2);
  await later(3 * DAY);
  await setDai({ ltv: 7_400 });
  await agree();
  expect(await announcements()).toEqual(["settings"]);
  await later(2 * DAY);
  await agree();

  // A later reserve, with positions.
  const config = core.configOf(await core.createToken("WBTC"));
  const list = encodeFunctionData({ abi, functionName: "listReserve", args: [core.pool, config] });
  await owner.send(list);
  await agree();
  expect(await announcements()).toHaveLength(2);
  await later(4 * DAY);
  await owner.send(list);
  await bob.supply(WBTC, 100n * ONE);
  await ann.supplyCollateral(WETH, 1_000n * ONE);
  await ann.borrow(WBTC, 50n * ONE);
  await agree();
  expect(await announcements()).toHaveLength(1);

  // Stopped, changed while stopped, and resumed.
  const setGuardian = [core.pool, guardian.address] as const;
  await owner.send(encodeFunctionData({ abi, functionName: "setGuardian", args: setGuardian }));
  await guardian.send(encodeFunctionData({ abi, functionName: "setStop", args: [core.id(DAI), true] }));
  await agree();
  await setDai({ ltv: 6_000 });
  await agree();
  await owner.send(encodeFunctionData({ abi, functionName: "setStop", args: [core.id(DAI), false] }));
  await agree();

  await later(30 * DAY);
  await owner.send(encodeFunctionData({ abi, functionName: "setFeeRecipient", args: [core.pool, ann.address] }));
  await bob.send(encodeFunctionData({ abi, functionName: "claimFees", args: [core.id(WBTC)] }));
  await agree();

  const mark = encodeFunctionData({ abi, functionName: "markSilent", args: [core.id(DAI)] });
  await core.setPrice(DAI, 0n);
  await bob.send(mark);
  await later(3_600);
  await bob.send(mark);
  await agree();
  await core.setPrice(DAI, ONE);
  await bob.send(mark);
  await agree();

  const borrower = await core.createBorrower();
  const loan = [borrower.address, config.token, 50n * ONE, "0x"] as const;
  await bob.send(encodeFunctionData({ abi, functionName: "flashLoan", args: loan }));
  await agree();
  expect(await t.rows("flashLoan")).toMatchObject([{ receiver: borrower.address.toLowerCase(), amount: 50n * ONE }]);

  // Rights: by a call, as an ERC-6909 operator, and by a signature.
  const expiry = 2 ** 40 - 2;
  await ann.send(encodeFunctionData({ abi, functionName: "setAuthorization", args: [bob.address, 6, expiry] }));
  await ann.send(encodeFunctionData({ abi, functionName: "setOperator", args: [bob.address, true] }));
  await ann.send(encodeFunctionData({ abi, functionName: "setOperator", args: [guardian.address, true] }));
  await ann.send(encodeFunctionData({ abi, functionName: "setAuthorization", args: [guardian.address, 2, expiry] }));
  await agree();
  const nonce = nonceOf(7n, 0n);
  const order = { account: ann.address, operator: owner.address, rights: 1, expiry, nonce, deadline: maxUint256 };
  const signature = await ann.sign(authorizationData(31337, core.address, order));
  const signed = [ann.address, owner.address, 1, expiry, nonce, maxUint256, signature] as const;
  await bob.send(encodeFunctionData({ abi, functionName: "setAuthorizationBySig", args: signed }));
  await ann.send(encodeFunctionData({ abi, functionName: "cancelNonces", args: [7n, 9n] }));
  await agree();
  expect(await t.rows("authorization")).toHaveLength(3);
  expect(await t.rows("nonce")).toEqual([{ account: ann.address.toLowerCase(), key: 7n, next: 9n }]);

  // Allowances over shares: used, unlimited, and needed no more.
  const call = (functionName: "approve" | "transferFrom", args: readonly unknown[]) =>
    encodeFunctionData({ abi, functionName, args } as never);
  const carl = core.as(4);
  await bob.send(call("approve", [carl.address, core.id(WBTC), 10n * ONE]));
  await carl.send(call("transferFrom", [bob.address, carl.address, core.id(WBTC), 4n * ONE]));
  await agree();
  await carl.send(call("transferFrom", [bob.address, bob.address, core.id(WBTC), ONE]));
  expect(await t.rows("approval")).toMatchObject([{ amount: 6n * ONE }]);
  await bob.send(call("approve", [carl.address, core.id(USDC), maxUint256]));
  await carl.send(call("transferFrom", [bob.address, ann.address, core.id(USDC), ONE]));
  await bob.send(encodeFunctionData({ abi, functionName: "setOperator", args: [carl.address, true] }));
  await carl.send(call("transferFrom", [bob.address, ann.address, core.id(WBTC), ONE]));
  await agree();
  expect((await t.rows("approval")).map(({ amount }) => amount).sort((a, b) => (a < b ? -1 : 1))).toEqual([
    ...[5n * ONE, maxUint256],
  ]);

  // The pool gets another owner, then none.
  await owner.send(encodeFunctionData({ abi, functionName: "setOwner", args: [core.pool, bob.address] }));
  await agree();
  await bob.send(encodeFunctionData({ abi, functionName: "acceptOwner", args: [core.pool] }));
  await agree();
  await bob.send(encodeFunctionData({ abi, functionName: "setOwner", args: [core.pool, zeroAddress] }));
  await agree();
  expect(await t.rows("pool")).toMatchObject([{ owner: zeroAddress, guardian: zeroAddress }]);
  await agree(true);
}, 180_000);

/** `pnpm indexer:reconcile --history`, with these settings. */
const reconcile = async (env: NodeJS.ProcessEnv = {}) => {
  const program = run(process.execPath, [inRoot("indexer/reconcile/reconcile.ts"), "--history"], 0, {
    ...process.env,
    ...{ CHAIN_ID: "31337", RPC_URL: anvil.url, DATABASE_URL: "", INDEXER_DATA_DIR: core.dataDir },
    ...{ DEPLOYMENTS_DIR: core.deployments, ...env },
  });
  return { code: await program.exited, output: program.output() };
};

test("an indexer that starts now writes the same rows", async () => {
  const indexer = await startIndexer({ rpcUrl: anvil.url, ...core, env: { PONDER_LOG_LEVEL: "warn" } });
  let block: number;
  try {
    block = await caughtUp(indexer, anvil.url);
  } finally {
    await indexer.stop();
  }
  expect(await reconcile()).toEqual({
    code: 0,
    output: `The indexer's rows agree with the chain at block ${block}.\n`,
  });

  const database = new PGlite(join(core.dataDir, "pglite"));
  try {
    const { rows } = await database.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname ~ '^weir_[0-9a-f]{8}$'",
    );
    await database.exec(`set search_path to ${rows[0]?.name}`);
    const query = async (sql: string) => (await database.query<Record<string, unknown>>(sql)).rows;
    const sorted = (rows: unknown[]) =>
      rows.map((row) => JSON.stringify(row, (_, v) => (typeof v === "bigint" ? `${v}` : v))).sort();
    for (const table of ["entry", "liquidation", "write_off", "books", "config_change", "flash_loan", "approval"])
      expect(sorted(await query(`select * from ${table}`)), table).toEqual(
        sorted(await t.query(`select * from ${table}`)),
      );
    // Without Ponder's triggers, which need its connection.
    await query("set session_replication_role to replica");
    await query("update position set supply_shares = supply_shares + 1 where supply_shares > 0");
  } finally {
    await database.close();
  }
  const { code, output } = await reconcile();
  expect(code).toBe(1);
  expect(output).toMatch(/position of 0x\w+ in 0x\w+ supplyShares: \d+ in the indexer, \d+ on the chain/);
}, 240_000);

/** A node in front of Anvil that answers some requests and then dies. */
const startFailingNode = async (answers: number) => {
  let left = answers;
  let died: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  const server = createServer(async (request, response) => {
    if (left-- <= 0) {
      died();
      return response.destroy();
    }
    const answer = await fetch(anvil.url, { method: "POST", body: await text(request) });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, dead, close };
};

test.skipIf(postgresBin() === undefined)(
  "on PostgreSQL too, through a node that dies and a kill of the indexer",
  async () => {
    const { server, url } = await startPostgres(postgresBin()!);
    const node = await startFailingNode(20);
    const env = { DATABASE_URL: url, PONDER_LOG_LEVEL: "error" };
    const start = () => startIndexer({ rpcUrl: `${node.url},${anvil.url}`, ...core, dataDir: temporaryFolder(), env });
    try {
      const killed = await start();
      await node.dead;
      await killed.stop("SIGKILL");
      const indexer = await start();
      const block = await caughtUp(indexer, anvil.url);
      // Beside an indexer that goes on: the comparison sees one moment.
      const settings = { DATABASE_URL: url, RPC_URL: `${node.url},${anvil.url}` };
      expect(await reconcile(settings)).toEqual({
        code: 0,
        output: `The indexer's rows agree with the chain at block ${block}.\n`,
      });
      // The API's own tests run on PGlite, whose SQL is PostgreSQL's but for its limits and its clients.
      const schemaText = readFileSync(new URL("../schema.graphql", import.meta.url), "utf8");
      const create = createGraphqlRequests(buildSchema(schemaText), createRandom("postgres"), []);
      for (let i = 0; i < 100; i++) {
        const question = create();
        const body = JSON.stringify(question);
        const headers = { "content-type": "application/json" };
        const { status } = await fetch(`${indexer.url}/graphql`, { method: "POST", headers, body });
        expect(status, body).toBeLessThan(500);
      }
      await indexer.stop();
      const [schema] = await ask<{ name: string }>(
        url,
        "select nspname as name from pg_namespace where nspname ~ '^weir_[0-9a-f]{8}$'",
      );
      const change = `update ${schema?.name}.books set rate_at_target = rate_at_target + 1`;
      await ask(url, `set session_replication_role to replica; ${change}`);
      const { code, output } = await reconcile(settings);
      expect(code).toBe(1);
      expect(output).toMatch(/rateAtTarget/);
    } finally {
      node.close();
      await server.stop("SIGINT");
    }
  },
  240_000,
);
