import { run, runScript } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { foundryEnv } from "./anvil.ts";

/**
 * Compiles the contracts as they go on the chain, and writes to sdk/src/generated their ABIs and what their bytecode
 * says. Returns whether it could.
 */
export async function generate(): Promise<boolean> {
  // Not the contracts package's own `forge`: npm's wrapper around it exits with 0 whatever happened.
  // The deploy scripts come along because whoever starts needs both: what is compiled here is not compiled again.
  const build = ["build", "contracts/src", "contracts/deploy"];
  return (
    (await run(foundryTool("forge"), build, { env: foundryEnv })) === 0 && (await runScript("sdk", "codegen")) === 0
  );
}
