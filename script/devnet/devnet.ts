import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readOrigins } from "@weir/gate/origins";
import { localState } from "@weir/process/paths";
import { readPort } from "@weir/process/ports";
import { runProgram } from "@weir/process/program";
import { untilStopped } from "@weir/process/untilStopped";
import { slotsPerEpoch } from "./consensus.ts";
import { readDevnetOptions } from "./devnetOptions.ts";
import { type Network, startNetwork } from "./startNetwork.ts";
import { statusOf, statusTable } from "./status.ts";

/** `pnpm devnet`: a peer-to-peer network on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const options = readDevnetOptions(process.argv.slice(2));
  const origins = readOrigins(readPort("WEB_PORT", 3000));
  await untilStopped(localState("logs"), async ({ supervisor, progress, ready }) => {
    const network = await startNetwork({ ...options, origins, supervisor, progress });
    console.log(introduce(network));
    ready();
    network.onDown((node, reason) =>
      progress.note(`\n${reason.message}\n${node.name} is down; the other nodes run on.\n`),
    );
    return Promise.race([network.failed, showStatus(network, supervisor.signal)]);
  });
}

function introduce({ nodes, chainId, slot, folder }: Network): string {
  const lines = nodes.map(({ name, execution, rpcUrl, beaconUrl }) => {
    const subscriptions = execution === "geth" ? `  ${rpcUrl.replace("http", "ws")}` : "";
    return `  ${name}  JSON-RPC ${rpcUrl}${subscriptions}  beacon API ${beaconUrl}`;
  });
  const logs = path.relative(process.cwd(), path.join(folder, "logs"));
  return [
    `\nChain ${chainId}, a slot every ${slot} s. Accounts: those of the usual test mnemonic, 10,000 ether each.`,
    ...lines,
    `  logs    ${logs}\n`,
  ].join("\n");
}

/** On a terminal a table that is rewritten every second; elsewhere one every epoch. */
async function showStatus(network: Network, signal: AbortSignal): Promise<never> {
  const terminal = process.stdout.isTTY;
  for (let drawn = 0; ; ) {
    const table = `${statusTable(await statusOf(network))}\n`;
    signal.throwIfAborted();
    if (terminal && drawn > 0) process.stdout.write(`\x1b[${drawn}A\x1b[J`);
    process.stdout.write(table);
    drawn = table.split("\n").length - 1;
    await delay(terminal ? 1_000 : 1_000 * slotsPerEpoch * network.slot, undefined, { signal });
  }
}

await runProgram(main);
