import { inRoot } from "@weir/process/paths";
import type { Command } from "@weir/process/supervisor";
import { foundryEnv } from "./compile.ts";

/** The chain on which a program of this package works. `urls`: its nodes, in the order in which they are asked. */
export type ProgramChain = { chainId: number; urls: string[]; deploymentsDir: string };

export const chainEnv = ({ chainId, urls, deploymentsDir }: ProgramChain): Record<string, string> => ({
  ...foundryEnv,
  RPC_URL: urls.join(","),
  CHAIN_ID: `${chainId}`,
  DEPLOYMENTS_DIR: deploymentsDir,
});

/** The command that runs a program of this package on the chain. */
export const chainProgram = (name: string, file: string, chain: ProgramChain): Command => ({
  name,
  command: process.execPath,
  args: [file],
  cwd: inRoot("script/chain"),
  env: chainEnv(chain),
});
