import { foundryEnv } from "@weir/chain/compile";
import { nodesFrom, type RunningChain } from "@weir/chain/running";
import { inRoot } from "@weir/process/paths";
import type { Command } from "@weir/process/supervisor";

/** What a program of script/ is told of the chain it works on. */
export const chainEnv = (chain: RunningChain, deploymentsDir: string): Record<string, string> => ({
  ...foundryEnv,
  RPC_URL: nodesFrom(chain.deployThrough, chain).join(","),
  CHAIN_ID: `${chain.chainId}`,
  DEPLOYMENTS_DIR: deploymentsDir,
});

export const program = (name: string, file: string, env: Record<string, string>): Command => ({
  name,
  command: process.execPath,
  args: [file],
  cwd: inRoot("script/chain"),
  env,
});
