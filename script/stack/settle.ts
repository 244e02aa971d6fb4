import { chainEnv, chainProgram } from "@weir/chain/chainProgram";
import { readDeployOptions } from "@weir/chain/deploy/deployOptions";
import { findDeployment } from "@weir/chain/deploymentFile";
import { type RunningChain, urlsFor } from "@weir/chain/running";
import { connect, isLocal } from "@weir/chain/target";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import type { Progress } from "@weir/process/progress";
import type { Supervisor } from "@weir/process/supervisor";
import type { Choice } from "./choice.ts";

export type SettleOptions = {
  choice: Choice;
  deploymentsDir: string;
  supervisor: Supervisor;
  progress: Progress;
  buildContracts: () => Promise<void>;
};

/** Deploys Weir on the chain unless it is deployed: with a seeded market on a local chain, elsewhere the core alone. */
export async function settle(chain: RunningChain, options: SettleOptions): Promise<void> {
  const { choice, deploymentsDir, supervisor, progress, buildContracts } = options;
  const { chainId } = chain;
  const program = { chainId, urls: urlsFor("deploy", chain), deploymentsDir };
  const env = chainEnv(program);

  if (await findDeployment(await connect({ rpcUrl: program.urls[0], chainId }), env)) {
    progress.note(`  Weir is deployed on chain ${chainId} already and is used as it is.`);
    return;
  }
  if (isLocal(chainId)) {
    const step = (title: string, name: string, file: string) =>
      progress.step(title, () => supervisor.run(chainProgram(name, file, program)));
    await buildContracts();
    await step("Deploying", "the deploy", "deploy/deploy.ts");
    await step(
      choice.kind === "anvil" ? "Seeding a month of history" : "Seeding the market",
      "the seed",
      "seed/seed.ts",
    );
    return;
  }
  const deploy = choice.kind === "rpc" ? choice.deploy : [];
  readDeployOptions(chainId, deploy); // Reports bad options before the minutes of a build.
  await buildContracts();
  // Attended: it asks for consent to the cost, and for the keystore's password or a confirmation on the device.
  const args = ["deploy/deploy.ts", ...deploy];
  if ((await run(process.execPath, args, { cwd: "script/chain", env, attended: true })) !== 0) {
    throw new Failure("Nothing was deployed, and nothing started.");
  }
}
