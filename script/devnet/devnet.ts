import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readOrigins } from "@weir/gate/origins";
import { onLauncherGone } from "@weir/process/launcher";
import { localState } from "@weir/process/paths";
import { readPort } from "@weir/process/ports";
import { explain, runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { slotsPerEpoch } from "./consensus.ts";
import { readDevnetOptions } from "./devnetOptions.ts";
import { findGeth } from "./geth.ts";
import { basePortVariable, defaultBasePort } from "./layout.ts";
import { type Network, startNetwork } from "./startNetwork.ts";

import { statusOf, statusTable } from "./status.ts";

/** `pnpm devnet`: a peer-to-peer network on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const began = Date.now();
  const options = readDevnetOptions(process.argv.slice(2));
  const basePort = readPort(basePortVariable, defaultBasePort);
  const origins = readOrigins(readPort("WEB_PORT", 3000));
  const geth = options.clients.includes("geth") ? findGeth() : undefined;
  const supervisor = createSupervisor({ logs: localState("logs") });
  const progress = createProgress();

  let asked = false;
  const end = async () => {
    if (asked) {
      supervisor.kill();
      process.exit(130); // the watchdogs end the processes
    }
    asked = true;
    progress.close();
    console.log("\nStopping. Ctrl-C once more kills the processes at once.");
    await supervisor.stop();
    console.log("Stopped.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  onLauncherGone(() => asked || end());
  for (const out of [process.stdout, process.stderr]) out.on("error", () => {});

  try {
    const network = await startNetwork({ ...options, basePort, geth, origins, supervisor, progress });
    console.log(introduce(network));
    console.log(`Ready after ${Math.round((Date.now() - began) / 1000)} s. Ctrl-C ends all of it.\n`);
    network.onDown((node, reason) => progress.note(`\n${reason.message}\n${node.name} is down; the others go on.\n`));
    await Promise.race([network.failed, showStatus(network, supervisor.signal)]);
  } catch (error) {
    if (asked) return; // the requested end interrupted the start
    asked = true;
    progress.close();
    console.error(`\n${explain(error)}`);
    await supervisor.stop();
    process.exit(1);
  }
}

function introduce({ nodes, chainId, slot, folder }: Network): string {
  const lines = nodes.map(({ name, execution, rpcUrl, beaconUrl }) => {
    const subscriptions = execution === "geth" ? `  ${rpcUrl.replace("http", "ws")}` : "";
    return `  ${name}  JSON-RPC ${rpcUrl}${subscriptions}  beacon API ${beaconUrl}`;
  });
  const logs = path.relative(process.cwd(), path.join(folder, "logs"));
  return [
    `\nChain ${chainId}, a slot every ${slot} s. The accounts of the usual test mnemonic have 10,000 ether each.`,
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
