import { createRandom } from "@weir/process/random";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { derived } from "@weir/sdk/deployments/derived";
import { sameCode } from "@weir/sdk/deployments/sameCode";
import { dealEndings } from "@weir/sdk/orders/dealPayout";
import { zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployer, localAccount, marketMaker } from "../accounts.ts";
import { readDeployment } from "../deploymentFile.ts";
import { readFeeds } from "../market/feeds.ts";
import { createPeerTraffic } from "../market/peerTraffic.ts";
import { openPool } from "../pools.ts";
import { send } from "../send.ts";
import { anvilId, askAnvil, type Client } from "../target.ts";
import { loanFacts } from "../test/loanFacts.ts";
import { peerFacts } from "../test/peerFacts.ts";
import { expectPoolsInUse } from "../test/poolsInUse.ts";
import { eventually, startTestChain } from "../test/testChain.ts";
import { loans } from "./loanStory.ts";

// Deploy, seed and market as `pnpm start` runs them, on an Anvil of their own.

const day = 24 * 60 * 60;
let chain: Awaited<ReturnType<typeof startTestChain>>;
let client: Client;
let deployment: Deployment;
let seeded: { exitCode?: number; all: string };

beforeAll(async () => {
  chain = await startTestChain(anvilId, "--timestamp", `${Math.floor(Date.now() / 1000) - 31 * day}`);
  client = chain.client;
  const deployed = await chain.start("deploy/deploy.ts");
  expect(deployed.all).toContain("Wrote ");
  expect(deployed.exitCode).toBe(0);
  deployment = await readDeployment(client, chain.env);
  seeded = await chain.start("seed/seed.ts");
}, 240_000);

afterAll(() => chain?.stop());

const events = () =>
  client.getContractEvents({ address: deployment.lendingPools, abi: lendingPoolsAbi, fromBlock: 0n });

// Each test starts programs, which take seconds on a busy machine.
const patience = { timeout: 60_000 };

describe("deploy", patience, () => {
  const count = async () => ({
    nonce: await client.getTransactionCount({ address: localAccount(client.chain.id, deployer).address }),
  });
  test("the core, the desk, their lenses and libraries have this build's addresses and code", async () => {
    const { lendingPools, lens, peer, startBlock } = deployment;
    expect({ lendingPools, lens, peer }).toEqual(derived);
    expect(await sameCode(deployment, (address) => client.getCode({ address }))).toBe(true);
    const codeAt = (blockNumber: number) => client.getCode({ address: lendingPools, blockNumber: BigInt(blockNumber) });
    expect(await codeAt(startBlock - 1)).toBeUndefined();
    expect(await codeAt(startBlock)).toBeDefined();
  });

  test("the file lists what the seed has created", async () => {
    expect(deployment.pools.map(({ name }) => name)).toEqual(["Core", "Staked ETH"]);
    expect(deployment.faucets.map(({ symbol }) => symbol)).toEqual(["WETH", "USDC", "WBTC", "DAI", "wstETH"]);
    for (const { token } of deployment.faucets) expect(await client.getCode({ address: token })).toBeDefined();
  });

  test("a second deploy changes nothing, and its message names the reason", async () => {
    const { nonce } = await count();
    const again = await chain.start("deploy/deploy.ts");
    expect(again.all).toContain("Weir is on this chain already");
    expect(again.exitCode).not.toBe(0);
    expect(await count()).toEqual({ nonce });
  });
});

describe("seed", patience, () => {
  test("it covers thirty days, ends at the wall clock's time, and turns automatic mining on again", async () => {
    expect(seeded.all).toContain("100 %");
    expect(seeded.exitCode).toBe(0);
    const first = await client.getBlock({ blockNumber: 1n });
    const last = await client.getBlock();
    expect(Number(last.timestamp - first.timestamp)).toBeGreaterThan(30 * day);
    expect(Number(last.timestamp)).toBeLessThanOrEqual(Date.now() / 1000);
    expect(Number(last.timestamp)).toBeGreaterThan(Date.now() / 1000 - 60);
    expect(await askAnvil(client, "anvil_getAutomine")).toBe(true);
  });

  test("every kind of event has been emitted, loans and repayments on most days", async () => {
    const counts = new Map<string, number>();
    for (const { eventName } of await events()) counts.set(eventName, (counts.get(eventName) ?? 0) + 1);
    for (const name of [
      "Supplied",
      "Withdrawn",
      "CollateralSupplied",
      "CollateralWithdrawn",
      "CollateralSet",
      "Liquidated",
    ]) {
      expect(counts.get(name), name).toBeGreaterThan(0);
    }
    expect(counts.get("Borrowed")).toBeGreaterThan(60);
    expect(counts.get("Repaid")).toBeGreaterThan(60);
  });

  test("the pools are in use, one account is near its limit, no account is past it", () =>
    expectPoolsInUse(client, deployment));

  test("deals have ended in every way, and others run at every stage", async () => {
    const { endings, phases } = await peerFacts(client, deployment);
    expect(new Set(endings)).toEqual(new Set(dealEndings));
    for (const phase of ["unseen, unseen", "paying", "paid", "paid, unseen", "claimable", "disputed"]) {
      expect(phases).toContain(phase);
    }
  });

  test("orders wait, and others were filled, cancelled, forgotten or left behind by their maker", async () => {
    const { names, published } = await peerFacts(client, deployment);
    for (const name of ["Placed", "Filled", "GroupCancelled", "EpochBumped", "Appointed", "WatcherSet"]) {
      expect(names).toContain(name);
    }
    for (const one of [
      "swap takable",
      "swap expired",
      "swap anotherEpoch",
      "ad takable",
      "ad cancelled",
      "ad expired",
    ]) {
      expect(published).toContain(one);
    }
  });

  test("loans have ended in every way, and others run, are late, and in their auction", async () => {
    const { names, phases } = await loanFacts(client, deployment);
    for (const name of ["Repaid", "Claimed", "Bought", "Seized", "Liquidated", "Rolled", "Refinanced", "SaleFilled"]) {
      expect(names).toContain(name);
    }
    expect(new Set(phases)).toEqual(new Set(["term", "grace", "auction"]));
  });

  test("a coin's price is a band", async () => {
    const { reserves } = await (await openPool(client, deployment, "Core")).snapshot(zeroAddress);
    const weth = reserves.find(({ symbol }) => symbol === "WETH");
    expect(weth?.priceHigh).toBeGreaterThan(weth?.priceLow ?? 0n);
  });

  test("error: a chain without thirty days of room before now", async () => {
    const again = await chain.start("seed/seed.ts");
    expect(again.exitCode).toBe(1);
    expect(again.all).toMatch(/This chain's clock is 0\.0 days back.*anvil --timestamp/);
  });
});

describe("market", patience, () => {
  test("it posts every price in one transaction a tick, at the wall clock's time, until SIGTERM", async () => {
    const before = await readFeeds(client, deployment);
    const market = chain.start("market/market.ts", { MARKET_INTERVAL: "1", MARKET_TRAFFIC: "0" });
    const address = localAccount(31337, marketMaker).address;
    const from = await client.getTransactionCount({ address });
    await eventually(async () => (await client.getTransactionCount({ address })) >= from + 3);
    market.kill("SIGTERM");
    expect(await market).toMatchObject({ exitCode: 0, all: expect.stringContaining("The market is closed.") });

    const after = await readFeeds(client, deployment);
    for (const name of ["ETH / USD", "BTC / USD", "wstETH / stETH"]) {
      expect(after.answers.get(name), name).not.toBe(before.answers.get(name));
    }
    const { timestamp } = await client.getBlock();
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
  });

  test("accounts offer, take and repay at each other's, and leave the seed's deals alone", async () => {
    const before = await peerFacts(client, deployment);
    const nextVisit = await createPeerTraffic(client, deployment, createRandom("visits"));
    for (let visits = 0; visits < 80; visits++) {
      const visit = await nextVisit();
      if (visit) await send(client, visit.from, visit.to, visit.data);
    }
    const after = await peerFacts(client, deployment);
    const count = (names: string[], name: string) => names.filter((one) => one === name).length;
    const more = (name: string) => count(after.names, name) - count(before.names, name);
    for (const name of ["Published", "Filled", "Opened", "Confirmed", "Paid", "Closed"]) {
      expect(more(name), name).toBeGreaterThan(0);
    }
    expect(more("Opened") - more("Closed")).toBeLessThanOrEqual(1);
    expect(after.phases).toEqual(expect.arrayContaining(before.phases));
    const { names } = await loanFacts(client, deployment);
    expect(count(names, "Taken")).toBeGreaterThan(loans.length + 1);
  });

  test("error: the chain stops while it runs", async () => {
    const market = chain.start("market/market.ts", { MARKET_INTERVAL: "1" });
    await new Promise<void>((resolve) => {
      market.stdout.on("data", (data: Buffer) => data.includes("ETH ") && resolve());
    });
    chain.killAnvil();
    const { exitCode, all } = await market;
    expect(exitCode).toBe(1);
    expect(all).toContain(`No node answers at ${chain.target.rpcUrl}`);
  });
});
