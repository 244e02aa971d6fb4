import { run, runScript } from "../lib/command.ts";
import { foundryTool } from "../lib/foundry.ts";

/** Compiles the contracts and writes their ABIs to contracts/ts/generated. Returns whether it could. */
export async function generateAbi(): Promise<boolean> {
  // Not the contracts package's own `forge`: npm's wrapper around it exits with 0 whatever happened.
  return (
    (await run(foundryTool("forge"), ["build", "contracts/src"])) === 0 &&
    (await runScript("contracts", "codegen")) === 0
  );
}
