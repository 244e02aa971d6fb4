import { createWeirClient } from "@weir/sdk/client/createWeirClient";
import type { WeirEvent } from "@weir/sdk/client/weirEvent";
import { WAD } from "@weir/sdk/math/wad";
import { createPublicClient, hexToString, http, parseUnits } from "viem";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { startAnvil } from "../differential/anvil.ts";
import { deployPool, type Listed } from "../differential/chain.ts";

// The functions that read, against the real contracts on a chain of their own.

const START = 1_700_000_000;
const LISTED: Listed[] = [
  { symbol: "WETH", decimals: 18, price: 2_000, ltv: 8_000 },
  { symbol: "USDC", decimals: 6, price: 1, ltv: 8_500 },
];
const [WETH, USDC] = [0, 1];

/** 2,000 · 85 % over a debt of 1,000 USDC, rounded up by its share to one token unit more. */
const HEALTH = (1_700n * WAD * 10n ** 6n) / 1_000_000_001n;

let node: Awaited<ReturnType<typeof startAnvil>>;
let chain: Awaited<ReturnType<typeof deployPool>>;
let weir: ReturnType<typeof createWeirClient>;

/** Bob lends 10,000 USDC; Alice supplies 1 WETH as collateral and borrows 1,000 USDC. */
beforeAll(async () => {
  node = await startAnvil(START);
  chain = await deployPool(node.url, LISTED);
  const [alice, bob] = chain.accounts;
  const now = (await chain.client.getBlock()).timestamp;
  const usdc = (amount: string) => ({ reserveId: chain.reserve(USDC), assets: parseUnits(amount, 6) });
  await chain.act(bob, { type: "supply", ...usdc("10000") }, now + 1n);
  await chain.act(alice, { type: "supplyCollateral", reserveId: chain.reserve(WETH), assets: WAD }, now + 2n);
  await chain.act(alice, { type: "borrow", ...usdc("1000") }, now + 3n);
  weir = createWeirClient({
    deployment: { lendingPools: chain.core, lens: chain.lens },
    transport: http(node.url),
    account: alice.address,
    pollingInterval: 20,
    cacheTime: 0,
  });
}, 60_000);

afterAll(() => node?.stop());

describe("getMarket", () => {
  test("default", async () => {
    const market = await weir.getMarket({ pool: chain.pool });
    expect(market.id).toBe(chain.pool);
    expect(hexToString(market.unit, { size: 32 })).toBe("USD");
    expect(market.reserves.map(({ symbol }) => symbol)).toEqual(["WETH", "USDC"]);
    expect(market.reserves[USDC]).toMatchObject({
      id: chain.reserve(USDC),
      decimals: 6,
      supplyAssets: parseUnits("10000", 6),
      borrowAssets: parseUnits("1000", 6),
      idleAssets: parseUnits("9000", 6),
      utilisation: WAD / 10n,
    });
    expect(market.reserves[USDC]!.borrowRate).toBeGreaterThan(market.reserves[USDC]!.supplyRate);
  });

  test("behavior: prices are WAD of the unit for one whole token, and null where the oracle gives none", async () => {
    const prices = async () => (await weir.getMarket({ pool: chain.pool })).reserves.map(({ price }) => price);
    expect(await prices()).toEqual([
      { low: 2_000n * WAD, high: 2_000n * WAD },
      { low: WAD, high: WAD },
    ]);
    await chain.setPrice(USDC, 0, 0);
    expect((await prices())[USDC]).toBeNull();
    await chain.setPrice(USDC, 1, 1);
  });

  test("error: the pool does not exist", () => expect(weir.getMarket({ pool: 256n })).rejects.toThrow("PoolUnknown"));
});

describe("getSnapshot", () => {
  test("default: the client's account", async () => {
    const { reserves } = await weir.getSnapshot({ pool: chain.pool });
    expect(reserves[WETH]!.position.collateral).toBe(WAD);
  });

  test("behavior: another account, and an earlier block", async () => {
    const [, bob] = chain.accounts;
    expect(
      (await weir.getSnapshot({ pool: chain.pool, account: bob.address })).reserves[WETH]!.position.collateral,
    ).toBe(0n);
    const blockNumber = (await weir.getSnapshot({ pool: chain.pool })).blockNumber - 2n;
    const earlier = await weir.getSnapshot({ pool: chain.pool, blockNumber });
    expect(earlier.blockNumber).toBe(blockNumber);
    expect(earlier.reserves[WETH]!.position.collateral).toBe(0n);
  });
});

describe("getPortfolio", () => {
  test("default", async () => {
    const [position] = await weir.getPortfolio({ pools: [chain.pool] });
    expect(position).toMatchObject({
      id: chain.pool,
      collateralValue: 2_000n * WAD,
      healthKnown: true,
      healthFactor: HEALTH,
    });
    expect(position!.reserves[USDC]!.debtAssets).toBe(1_000_000_001n);
  });

  test("error: no account", () => {
    const nobody = createWeirClient({
      deployment: { lendingPools: chain.core, lens: chain.lens },
      transport: http(node.url),
    });
    return expect(nobody.getPortfolio({ pools: [chain.pool] })).rejects.toThrow("Pass `account`");
  });
});

describe("getHealthFactor", () => {
  test("default", async () => {
    expect(await weir.getHealthFactor({ pool: chain.pool })).toBe(HEALTH);
  });

  test("behavior: null without debt", async () => {
    const [, bob] = chain.accounts;
    expect(await weir.getHealthFactor({ pool: chain.pool, account: bob.address })).toBeNull();
  });

  test("behavior: unreadable while a price behind it is", async () => {
    await chain.setPrice(WETH, 0, 0);
    expect(await weir.getHealthFactor({ pool: chain.pool })).toBe("unreadable");
    await chain.setPrice(WETH, 2_000, 2_000);
  });
});

describe("getWeirEvents", () => {
  test("default: every event, in the chain's order", async () => {
    const events = await weir.getWeirEvents({ fromBlock: 0n });
    const names = events.map(({ eventName }) => eventName);
    expect(names[0]).toBe("PoolCreated");
    expect(names.filter((name) => name === "ReserveListed")).toHaveLength(2);
    expect(names.indexOf("Supplied")).toBeLessThan(names.indexOf("Borrowed"));
  });

  test("behavior: one event, typed by its name, selected by an indexed argument", async () => {
    const [alice, bob] = chain.accounts;
    const borrowed = (account: typeof alice) =>
      weir.getWeirEvents({ eventName: "Borrowed", args: { account: account.address }, fromBlock: 0n });
    const [event, ...others] = await borrowed(alice);
    expect(others).toEqual([]);
    expect(event!.args.assets).toBe(parseUnits("1000", 6));
    expectTypeOf(event!.args.assets).toEqualTypeOf<bigint>();
    expectTypeOf(event!).toEqualTypeOf<WeirEvent<"Borrowed">>();
    expect(await borrowed(bob)).toEqual([]);
  });

  test("behavior: the name of an event of the union narrows its arguments", async () => {
    const [event] = await weir.getWeirEvents({ fromBlock: 0n });
    if (event?.eventName !== "PoolCreated") throw new Error("The first event is PoolCreated.");
    expectTypeOf(event.args.creator).toEqualTypeOf<`0x${string}`>();
    expect(event.args.pool).toBe(chain.pool);
  });
});

test("watchWeirEvents: calls with each new event, decoded", { timeout: 60_000 }, async () => {
  const [alice] = chain.accounts;
  const { number, timestamp } = await chain.client.getBlock();
  const seen = new Promise<WeirEvent<"CollateralSupplied">[]>((resolve, reject) => {
    const end = weir.watchWeirEvents({
      eventName: "CollateralSupplied",
      fromBlock: number + 1n,
      onEvents: (events) => {
        end();
        resolve(events);
      },
      onError: reject,
    });
  });
  const supply = { type: "supplyCollateral", reserveId: chain.reserve(WETH), assets: 2n * WAD } as const;
  await chain.act(alice, supply, timestamp + 1n);
  expect((await seen).map(({ args }) => [args.account, args.assets])).toEqual([[alice.address, 2n * WAD]]);
});

test("createWeirClient: extends a client that exists already", async () => {
  const client = createPublicClient({ transport: http(node.url) });
  const extended = createWeirClient({ client, deployment: { lendingPools: chain.core, lens: chain.lens } });
  expect((await extended.getMarket({ pool: chain.pool })).reserves).toHaveLength(2);
});
