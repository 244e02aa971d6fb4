import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localState } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import { bytesToHex } from "viem";
import { deployer, localAccount, marketMaker } from "../accounts.ts";
import { deploymentFile } from "../deployment.ts";
import { connect, isLocal, readTarget } from "../target.ts";
import { readBroadcast } from "./broadcast.ts";
import { findCore, requireProxy, requireUnseeded } from "./core.ts";
import { deriveDeployment } from "./derive.ts";
import { forgeScript } from "./forge.ts";
import { readDeployOptions } from "./options.ts";
import { deployPaid } from "./paid.ts";

/**
 * Deploys Weir on the chain of RPC_URL and CHAIN_ID and writes down where. On a local chain: with tokens, feeds and pools,
 * signed by the first of the accounts it starts with. Elsewhere: the core alone, once somebody has
 * agreed to what it costs, signed as the options say (`node deploy/run.ts --account deployer`).
 */
async function main(): Promise<void> {
  const target = readTarget();
  const client = await connect(target);
  const { chainId } = target;
  const local = isLocal(chainId);
  const paid = local ? undefined : readDeployOptions(chainId, process.argv.slice(2));
  if (local && (await client.getTransactionCount({ address: localAccount(chainId, deployer).address })) > 0) {
    console.log("This chain is in use already; the addresses will not be those of a fresh one.");
  }

  await requireProxy(client);
  if (local) await requireUnseeded(client);

  // A folder of its own: another deploy on a chain of the same id may run beside this one.
  mkdirSync(localState("deploy"), { recursive: true });
  const broadcastDir = mkdtempSync(localState("deploy", "broadcast-"));
  try {
    if (paid) return write(await deployPaid(target, paid, broadcastDir));
    const signer = ["--private-key", privateKey(chainId), ...localFees];
    const common = { rpcUrl: target.rpcUrl, signer, broadcastDir };
    await forgeScript({ ...common, script: "Deploy.s.sol" });
    const core = await findCore(client);
    console.log(`LendingPools is at ${core.lendingPools}.`);

    await forgeScript({
      ...common,
      script: "Seed.s.sol",
      signature: "run(address,address)",
      args: [core.lendingPools, localAccount(chainId, marketMaker).address],
    });
    write(deriveDeployment(chainId, core, readBroadcast(broadcastDir, "Seed.s.sol", chainId)));
  } finally {
    rmSync(broadcastDir, { recursive: true, force: true });
  }
}

/** Of a chain on which nobody offers anything yet forge learns to offer one wei, which geth's miner passes over. */
const localFees = ["--with-gas-price", "100gwei", "--priority-gas-price", "1gwei"];

function privateKey(chainId: number): string {
  const key = localAccount(chainId, deployer).getHdKey().privateKey;
  if (!key) throw new Error("The account has no private key.");
  return bytesToHex(key);
}

function write(deployment: ReturnType<typeof deriveDeployment>): void {
  const file = deploymentFile(deployment.chainId);
  mkdirSync(path.dirname(file), { recursive: true });
  // In one step: a reader never sees half a file.
  writeFileSync(`${file}.new`, `${JSON.stringify(deployment, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  console.log(`Wrote ${file}.`);
}

await runProgram(main);
