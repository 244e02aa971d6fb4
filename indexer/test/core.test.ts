import { afterAll, beforeAll, expect, test } from "vitest";
import { differences } from "./agreement.ts";
import { type Core, deployCore } from "./core.ts";
import { caughtUp, query, type Running, startAnvil, startIndexer } from "./processes.ts";

const ONE = 10n ** 18n;
const MAX = 2n ** 256n - 1n;
const DAY = 86_400;
const WETH = 0;
const USDC = 1;
const DAI = 2;

let anvil: Running;
let core: Core;
let indexer: Running;

beforeAll(async () => {
  anvil = await startAnvil();
  core = await deployCore(anvil.url, ["WETH", "USDC", "DAI"], 6);
  indexer = await startIndexer({ rpcUrl: anvil.url, ...core, env: { PONDER_LOG_LEVEL: "warn" } });
  // Building the contracts for a chain takes a minute where nobody has yet.
}, 300_000);
afterAll(async () => {
  await indexer?.stop();
  await anvil?.stop();
});

const agree = async () => {
  await caughtUp(indexer, anvil.url);
  expect(await differences(indexer, core.client, core.address)).toEqual([]);
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

  // A fall of the price, and each way of a liquidation.
  await core.setPrice(WETH, (85n * ONE) / 100n);
  await bob.liquidate(3, WETH, USDC, { fromSupply: false, asShares: false, most: 200n * ONE });
  await bob.liquidate(4, WETH, DAI, { fromSupply: true, asShares: false, most: 200n * ONE });
  await bob.liquidate(5, WETH, DAI, { fromSupply: true, asShares: true, most: 100n * ONE });
  await agree();

  // Ed takes his own shares; Carl and Ed are left with nothing, and what Ed owes in two reserves is written off.
  await core.setPrice(WETH, ONE / 4n);
  await ed.liquidate(5, WETH, USDC, { fromSupply: true, asShares: true, most: 50n * ONE });
  await agree();
  await bob.liquidate(5, WETH, USDC, { fromSupply: true, asShares: true });
  await bob.liquidate(3, WETH, USDC, { fromSupply: false, asShares: false });
  await agree();

  const named = await query<{ reserves: unknown }>(indexer, `{ reserves(orderBy: "index") { items { symbol name } } }`);
  expect(named.reserves).toEqual({
    items: ["WETH", "USDC", "DAI"].map((symbol) => ({ symbol, name: `Test ${symbol}` })),
  });

  type Answer = { events: { items: { type: string; account: string; fromSuppliers: string | null }[] } };
  const text = `{ events(limit: 1000, orderBy: "id") { items { type account fromSuppliers } } }`;
  const { items } = (await query<Answer>(indexer, text)).events;
  const count = (type: string) => items.filter((row) => row.type === type).length;
  expect({ liquidated: count("liquidated"), liquidator: count("liquidator") }).toEqual({
    liquidated: 6,
    liquidator: 6,
  });
  // Bob's gift to Ann; shares seized as shares are told by the liquidation.
  expect({ in: count("transferIn"), out: count("transferOut") }).toEqual({ in: 1, out: 1 });
  expect(count("writeOff")).toBe(3);
  expect(
    items.filter(({ type }) => type === "writeOff").every(({ fromSuppliers }) => BigInt(fromSuppliers ?? 0) > 0n),
  ).toBe(true);
}, 180_000);
