import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { freePort } from "@weir/process/ports";
import { until } from "@weir/process/until";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { healthFactor } from "@weir/sdk/math/health";
import { utilisation } from "@weir/sdk/math/interest";
import { WAD } from "@weir/sdk/math/wad";
import { zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { funded, localAccount } from "../accounts.ts";
import { readDeployment } from "../deployment.ts";
import { openPool } from "../pools.ts";
import { type Client, connect, devnetId, type Target } from "../target.ts";

// The seed on a chain that has the world's clock and makes its blocks by itself: as the peer-to-peer network, in one
// process and in a second each.

const deployments = mkdtempSync(path.join(tmpdir(), "weir-deployments-"));
let anvil: ChildProcess;
let client: Client;
let deployment: Deployment;
let output = "";

async function run(file: string, target: Target): Promise<void> {
  const env = { RPC_URL: target.rpcUrl, CHAIN_ID: `${target.chainId}`, DEPLOYMENTS_DIR: deployments };
  const child = spawn(process.execPath, [file], { cwd: inRoot("script/chain"), env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  expect(code, output).toBe(0);
}

beforeAll(async () => {
  const port = await freePort();
  const target = { rpcUrl: `http://127.0.0.1:${port}`, chainId: devnetId };
  const args = ["--port", `${port}`, "--chain-id", `${devnetId}`, "--block-time", "1", "--accounts", `${funded}`];
  anvil = spawn(foundryTool("anvil"), [...args, "--silent"], { stdio: "ignore" });
  client = await until(() => connect(target), { what: "Anvil to answer", signal: new AbortController().signal });
  await run("deploy/deploy.ts", target);
  deployment = await readDeployment(client, { DEPLOYMENTS_DIR: deployments });
  await run("seed/seed.ts", target);
}, 120_000);

afterAll(() => {
  anvil?.kill();
  rmSync(deployments, { recursive: true, force: true });
});

describe("a minute of history", () => {
  test("default: the chain's clock is the world's, and few blocks were enough", async () => {
    const { number, timestamp } = await client.getBlock();
    expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(10);
    expect(number, "at three seconds a block it is told within a minute").toBeLessThan(35n);
  });

  test("every kind of deed has been done, the liquidation too", async () => {
    const { lendingPools: address } = deployment;
    const events = await client.getContractEvents({ address, abi: lendingPoolsAbi, fromBlock: 0n });
    const names = new Set(events.map(({ eventName }) => eventName));
    for (const name of ["Supplied", "Withdrawn", "CollateralSupplied", "CollateralWithdrawn", "Borrowed", "Repaid"]) {
      expect(names, name).toContain(name);
    }
    expect(events.filter(({ eventName }) => eventName === "Liquidated")).toHaveLength(1);
  });

  test("the pools are in use, one account is near its limit, nobody is past it", async () => {
    for (const { name } of deployment.pools) {
      const pool = await openPool(client, deployment, name);
      const { reserves } = await pool.snapshot(zeroAddress);
      const used = reserves.map(({ totals }) => utilisation(totals.supplyAssets, totals.borrowAssets));
      expect(used.some((share) => share > (WAD * 6n) / 10n)).toBe(true);
      for (const { priceLow, symbol } of reserves) expect(priceLow, symbol).toBeGreaterThan(0n);
      const healths = await Promise.all(
        [1, 2, 3, 4, 5, 6, 7, 8].map(async (index) =>
          healthFactor(await pool.snapshot(localAccount(devnetId, index).address)),
        ),
      );
      const owing = healths.filter((health) => typeof health === "bigint");
      for (const health of owing) expect(health).toBeGreaterThan(WAD);
      if (name === "Core") expect(owing.some((health) => health < (WAD * 11n) / 10n)).toBe(true);
    }
  });
});
