import { run, runScript } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { exclusively } from "@weir/process/lock";
import { localState } from "@weir/process/paths";
import type { Supervisor } from "@weir/process/supervisor";

/** Selects Foundry's profile for what goes on a chain. */
export const foundryEnv = { FOUNDRY_PROFILE: "production" };

/** The contracts and their deploy scripts; tests take longest to compile and are not needed. */
const build = ["build", "contracts/src", "contracts/deploy"];

/** Compiles the contracts and the deploy scripts, as far as they have changed; one process at a time, as they share the output. */
export const buildContracts = ({ run: runUnder, signal }: Pick<Supervisor, "run" | "signal">): Promise<void> =>
  exclusively(
    localState("contracts-build.lock"),
    { what: "another build of the contracts to end", signal, timeout: 600_000 },
    () => runUnder({ name: "the contracts build", command: foundryTool("forge"), args: build, env: foundryEnv }),
  );

/** Compiles, and writes ABIs and what the SDK derives from the bytecode to sdk/src/generated. Returns whether it succeeded. */
export async function generate(): Promise<boolean> {
  // Not npm's wrapper around forge, which always exits with 0.
  return (
    (await run(foundryTool("forge"), build, { env: foundryEnv })) === 0 && (await runScript("sdk", "codegen")) === 0
  );
}
