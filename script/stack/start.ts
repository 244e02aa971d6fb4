import path from "node:path";
import { onLauncherGone } from "@weir/process/launcher";
import { inRoot } from "@weir/process/paths";
import { readPort, requireFreePorts } from "@weir/process/ports";
import { explain, runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { readChoice } from "./choice.ts";
import { logFolder, type Ports, portRequests, startStack } from "./stack.ts";
import { table } from "./table.ts";

/** `pnpm start`: all of Weir on this machine, until Ctrl-C. `--chain devnet` or `--chain <url>` for another chain than Anvil. */
async function main(): Promise<void> {
  const began = Date.now();
  const choice = readChoice(process.argv.slice(2));
  const ports: Ports = {
    anvil: readPort("ANVIL_PORT", 8545),
    indexer: readPort("INDEXER_PORT", 42069),
    web: readPort("WEB_PORT", 3000),
  };
  await requireFreePorts(portRequests(ports, choice));
  const logs = logFolder(ports, choice);
  const supervisor = createSupervisor({ logs });
  const progress = createProgress();

  let asked = false;
  const end = async () => {
    if (asked) {
      supervisor.kill();
      process.exit(130);
    }
    asked = true;
    progress.close();
    console.log("\nStopping. Ctrl-C once more kills what takes its time.");
    await supervisor.stop();
    console.log("Stopped.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  onLauncherGone(() => asked || end());
  // Whoever read what is printed may be gone; the end is an orderly one all the same.
  for (const out of [process.stdout, process.stderr]) out.on("error", () => {});

  console.log("Weir is starting on this machine. The first time takes a few minutes, later ones half a minute.");
  try {
    const stack = await startStack({
      ports,
      choice,
      deploymentsDir: inRoot("contracts/deploy/deployments"),
      databaseUrl: process.env.DATABASE_URL,
      progress,
      supervisor,
    });
    console.log(table(stack, path.relative(process.cwd(), logs)));
    console.log(`Ready after ${Math.round((Date.now() - began) / 1000)} s. Ctrl-C ends all of it.`);
    await stack.failed;
  } catch (error) {
    if (asked) return; // the end that was asked for interrupts whatever was under way
    asked = true;
    progress.close();
    console.error(`\n${explain(error)}`);
    await supervisor.stop();
    process.exit(1);
  }
}

await runProgram(main);
