import { inRoot } from "../lib/paths.ts";
import type { Command } from "../lib/supervisor.ts";
import { foundryEnv } from "./chain.ts";
import { nodesFrom, type RunningChain } from "./running.ts";

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
  cwd: inRoot("script"),
  env,
});
