import { readDeployOptions } from "@weir/chain/deploy/deployOptions";
import { findDeployment } from "@weir/chain/deployment";
import type { RunningChain } from "@weir/chain/running";
import { connect, isLocal } from "@weir/chain/target";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import type { Progress } from "@weir/process/progress";
import type { Supervisor } from "@weir/process/supervisor";
import type { Choice } from "./choice.ts";
import { chainEnv, program } from "./programs.ts";

export type SettleOptions = {
  choice: Choice;
  deploymentsDir: string;
  supervisor: Supervisor;
  progress: Progress;
  /** Compiles what goes on the chain. */
  buildContracts: () => Promise<void>;
};

/** Puts Weir on the chain, unless it is there: on a local one with a market that lives, elsewhere the core alone. */
export async function settle(chain: RunningChain, options: SettleOptions): Promise<void> {
  const { choice, supervisor, progress, buildContracts } = options;
  const { chainId } = chain;
  const env = chainEnv(chain, options.deploymentsDir);

  if (await findDeployment(await connect({ rpcUrl: chain.deployThrough, chainId }), env)) {
    progress.note(`  Weir is on chain ${chainId} already, and is used as it is.`);
    return;
  }
  if (isLocal(chainId)) {
    await buildContracts();
    await progress.step("Deploying", () => supervisor.run(program("the deploy", "deploy/deploy.ts", env)));
    const story = choice.kind === "anvil" ? "Seeding a month of history" : "Bringing the market to life";
    await progress.step(story, () => supervisor.run(program("the seed", "seed/seed.ts", env)));
    return;
  }
  const deploy = choice.kind === "rpc" ? choice.deploy : [];
  readDeployOptions(chainId, deploy); // before the minutes of a build
  await buildContracts();
  // In the foreground: it asks whether what it costs is agreed to, and for the keystore's password or a word on the device.
  if (
    (await run(process.execPath, ["deploy/deploy.ts", ...deploy], { cwd: "script/chain", env, attended: true })) !== 0
  ) {
    throw new Failure("Nothing was deployed, and nothing started.");
  }
}
