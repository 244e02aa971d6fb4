import { run, runScript } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import type { Supervisor } from "@weir/process/supervisor";

/** Selects Foundry's profile for what goes on a chain. */
export const foundryEnv = { FOUNDRY_PROFILE: "production" };

/** The contracts and their deploy scripts; tests take longest to compile and are not needed. */
const build = ["build", "contracts/src", "contracts/deploy"];

/** Compiles the contracts and the deploy scripts, as far as they have changed. */
export const buildContracts = (supervisor: Supervisor): Promise<void> =>
  supervisor.run({ name: "the contracts build", command: foundryTool("forge"), args: build, env: foundryEnv });

/** Compiles, and writes ABIs and what the SDK derives from the bytecode to sdk/src/generated. Returns whether it succeeded. */
export async function generate(): Promise<boolean> {
  // Not npm's wrapper around forge, which always exits with 0.
  return (
    (await run(foundryTool("forge"), build, { env: foundryEnv })) === 0 && (await runScript("sdk", "codegen")) === 0
  );
}
