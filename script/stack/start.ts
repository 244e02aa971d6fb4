import path from "node:path";
import { inRoot } from "@weir/process/paths";
import { readPort, requireFreePorts } from "@weir/process/ports";
import { runProgram } from "@weir/process/program";
import { untilStopped } from "@weir/process/untilStopped";
import { readChoice } from "./choice.ts";
import { serviceTable } from "./serviceTable.ts";
import { logFolder, portRequests, startStack } from "./stack.ts";

// `pnpm start`: all of Weir on this machine until Ctrl-C, on Anvil or on the chain that `--chain` names.
await runProgram(async () => {
  const choice = readChoice(process.argv.slice(2));
  const ports = {
    anvil: readPort("ANVIL_PORT", 8545),
    indexer: readPort("INDEXER_PORT", 42069),
    web: readPort("WEB_PORT", 3000),
  };
  await requireFreePorts(portRequests(ports, choice));
  const logs = logFolder(ports, choice);

  await untilStopped(logs, async ({ supervisor, progress, ready }) => {
    console.log(
      "Weir is starting on this machine. The first start takes one to two minutes, later ones less than 30 seconds.",
    );
    const deploymentsDir = inRoot("contracts/deploy/deployments");
    const databaseUrl = process.env.DATABASE_URL;
    const stack = await startStack({ ports, choice, deploymentsDir, databaseUrl, progress, supervisor });
    console.log(serviceTable(stack, path.relative(process.cwd(), logs)));
    ready();
    return stack.failed;
  });
});
