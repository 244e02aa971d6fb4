import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localState } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { bytesToHex } from "viem";
import { deployer, localAccount, marketMaker } from "../accounts.ts";
import { deploymentFile } from "../deploymentFile.ts";
import { anvilId, type Client, connect, isLocal, readTarget, type Target } from "../target.ts";
import { readDeployOptions } from "./deployOptions.ts";
import { deriveDeployment } from "./derive.ts";
import { findCore, requireProxy, requireUnseeded } from "./findCore.ts";
import { readBroadcast } from "./forgeRecord.ts";
import { forgeScript } from "./forgeScript.ts";
import { deployPaid } from "./paid.ts";

/**
 * Deploys Weir on the chain of RPC_URL and CHAIN_ID and writes the deployment file. On a local chain: with tokens, feeds and
 * pools, signed by the first local account. Elsewhere: the core alone, once the user has agreed to the cost, signed as the
 * options say (`node script/chain/deploy/deploy.ts --account deployer`).
 */
async function main(): Promise<void> {
  const target = readTarget();
  const client = await connect(target);
  const { chainId } = target;
  const paid = isLocal(chainId) ? undefined : readDeployOptions(chainId, process.argv.slice(2));
  await requireProxy(client);

  // A folder of its own, because another deploy on a chain of the same id may run beside this one.
  mkdirSync(localState("deploy"), { recursive: true });
  const broadcastDir = mkdtempSync(localState("deploy", "broadcast-"));
  try {
    write(await (paid ? deployPaid(target, paid, broadcastDir) : deployLocally(target, client, broadcastDir)));
  } finally {
    rmSync(broadcastDir, { recursive: true, force: true });
  }
}

/** Without a transaction to learn from, forge offers a tip of one wei, which geth's miner ignores. */
const fees = ["--with-gas-price", "100gwei", "--priority-gas-price", "1gwei"];

async function deployLocally({ chainId, rpcUrl }: Target, client: Client, broadcastDir: string): Promise<Deployment> {
  const account = localAccount(chainId, deployer);
  if ((await client.getTransactionCount({ address: account.address })) > 0) {
    console.log("This chain is in use already; the addresses will not be those of a fresh one.");
  }
  await requireUnseeded(client);
  const key = account.getHdKey().privateKey;
  if (!key) throw new Error("The account has no private key.");
  const common = { rpcUrl, signer: ["--private-key", bytesToHex(key), ...fees], broadcastDir };
  // Anvil mines when a transaction comes: what its block then has no room for would wait for another, which never comes.
  await forgeScript({ ...common, script: "Deploy.s.sol", slow: chainId === anvilId });
  const core = await findCore(client);
  console.log(`LendingPools is at ${core.lendingPools}.`);

  const poster = localAccount(chainId, marketMaker).address;
  await forgeScript({ ...common, script: "Seed.s.sol", call: ["run(address,address)", core.lendingPools, poster] });
  return deriveDeployment(chainId, core, readBroadcast(broadcastDir, "Seed.s.sol", chainId));
}

/** Writes the deployment file in one step, so that no reader sees a part of it. */
function write(deployment: Deployment): void {
  const file = deploymentFile(deployment.chainId);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(deployment, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  console.log(`Wrote ${file}.`);
}

await runProgram(main);
