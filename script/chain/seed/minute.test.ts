import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDeployment } from "../deploymentFile.ts";
import { type Client, devnetId } from "../target.ts";
import { loanFacts } from "../test/loanFacts.ts";
import { peerFacts } from "../test/peerFacts.ts";
import { expectPoolsInUse } from "../test/poolsInUse.ts";
import { startTestChain } from "../test/testChain.ts";

// The seed on a chain that makes its blocks by itself, at the wall clock's time: as the devnet does, with a block a second.

let chain: Awaited<ReturnType<typeof startTestChain>>;
let client: Client;
let deployment: Deployment;

beforeAll(async () => {
  chain = await startTestChain(devnetId, "--block-time", "1");
  client = chain.client;
  const deployed = await chain.start("deploy/deploy.ts");
  expect(deployed.exitCode, deployed.all).toBe(0);
  deployment = await readDeployment(client, chain.env);
  const seeded = await chain.start("seed/seed.ts");
  expect(seeded.exitCode, seeded.all).toBe(0);
}, 240_000);

afterAll(() => chain?.stop());

// Each test reads the chain, which takes seconds on a busy machine.
describe("a minute of history", { timeout: 60_000 }, () => {
  test("default: the blocks have the wall clock's time, and there are few with transactions", async () => {
    const { number, timestamp } = await client.getBlock();
    expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(10);
    // On a busy machine empty blocks come between them.
    const numbers = Array.from({ length: Number(number) }, (_, index) => BigInt(index + 1));
    const blocks = await Promise.all(numbers.map((blockNumber) => client.getBlock({ blockNumber })));
    const used = blocks.filter(({ transactions }) => transactions.length > 0);
    expect(used.length, "with a block every three seconds the seed takes about a minute").toBeLessThan(35);
  });

  test("every kind of event has been emitted, and one liquidation", async () => {
    const { lendingPools: address } = deployment;
    const events = await client.getContractEvents({ address, abi: lendingPoolsAbi, fromBlock: 0n });
    const names = new Set(events.map(({ eventName }) => eventName));
    for (const name of ["Supplied", "Withdrawn", "CollateralSupplied", "CollateralWithdrawn", "Borrowed", "Repaid"]) {
      expect(names, name).toContain(name);
    }
    expect(events.filter(({ eventName }) => eventName === "Liquidated")).toHaveLength(1);
  });

  test("deals have ended and run in every way that needs no clock", async () => {
    const { endings, phases, published } = await peerFacts(client, deployment);
    expect(new Set(endings)).toEqual(new Set(["conceded", "released", "agreed", "ruled"]));
    for (const phase of ["unseen, unseen", "paying", "paid", "paid, unseen", "disputed"])
      expect(phases).toContain(phase);
    for (const one of ["swap takable", "swap cancelled", "ad takable"]) expect(published).toContain(one);
  });

  test("loans have begun and ended in every way that needs no clock", async () => {
    const { names, phases } = await loanFacts(client, deployment);
    for (const name of ["Repaid", "Claimed", "Liquidated", "Seized", "Refinanced", "SaleFilled", "TokensKept"]) {
      expect(names).toContain(name);
    }
    expect(phases).toContain("term");
  });

  test("the pools are in use, one account is near its limit, no account is past it", () =>
    expectPoolsInUse(client, deployment));
});
