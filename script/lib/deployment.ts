import { readFileSync } from "node:fs";
import path from "node:path";
import type { Deployment } from "@weir/contracts/deployments";
import { type Client, isLocal } from "./chain.ts";
import { Failure } from "./failure.ts";
import { inRoot } from "./paths.ts";

/** Where a deploy writes what it left on the chain. */
export const deploymentFile = (chainId: number, env: NodeJS.ProcessEnv = process.env): string =>
  path.join(env.DEPLOYMENTS_DIR?.trim() || inRoot("contracts/deploy/deployments"), `${chainId}.json`);

/** What is deployed on the client's chain, and is truly there. */
export async function readDeployment(client: Client, env: NodeJS.ProcessEnv = process.env): Promise<Deployment> {
  const file = deploymentFile(client.chain.id, env);
  const remedy = isLocal(client.chain.id)
    ? "Run `node deploy/run.ts` in script/ first."
    : "Deploy first: `node deploy/run.ts --account <name>` in script/.";
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Failure(`Nothing is deployed on chain ${client.chain.id}: there is no ${file}. ${remedy}`);
  }
  const deployment = JSON.parse(text) as Deployment;
  const code = await client.getCode({ address: deployment.lendingPools });
  if (!code) {
    throw new Failure(`${file} is of an older chain: no contract is at ${deployment.lendingPools}. ${remedy}`);
  }
  return deployment;
}
