import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { inRoot } from "@weir/process/paths";
import { redact } from "@weir/process/plain";
import { type Deployment, DeploymentError, parseDeployment } from "@weir/sdk/deployments/deployment";
import { type Client, isLocal } from "./target.ts";

/** The file that a deploy writes. */
export const deploymentFile = (chainId: number, env: NodeJS.ProcessEnv = process.env): string =>
  path.join(env.DEPLOYMENTS_DIR?.trim() || inRoot("contracts/deploy/deployments"), `${chainId}.json`);

const remedyFor = (chainId: number): string =>
  isLocal(chainId)
    ? "Run `node script/chain/deploy/deploy.ts` first."
    : "Deploy first: `pnpm start --chain <url> --account <name>` does, or `node script/chain/deploy/deploy.ts --account <name>`.";

/** Reads the deployment file of a chain, without asking the chain whether it is still true. */
export function loadDeployment(chainId: number, env: NodeJS.ProcessEnv = process.env): Deployment {
  const file = deploymentFile(chainId, env);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Failure(`Nothing is deployed on chain ${chainId}: there is no ${file}. ${remedyFor(chainId)}`);
  }
  try {
    return parseDeployment(text, chainId);
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error;
    throw new Failure(`${file}: ${redact(error.message)} Delete the file. ${remedyFor(chainId)}`);
  }
}

/** Whether the deployment's core is on the client's chain; not so where the file is of an older chain with the same id. */
const isThere = async (client: Client, { lendingPools }: Deployment): Promise<boolean> =>
  Boolean(await client.getCode({ address: lendingPools }));

/** The deployment on the client's chain; undefined where there is none. */
export async function findDeployment(client: Client, env?: NodeJS.ProcessEnv): Promise<Deployment | undefined> {
  if (!existsSync(deploymentFile(client.chain.id, env))) return undefined;
  const deployment = loadDeployment(client.chain.id, env);
  return (await isThere(client, deployment)) ? deployment : undefined;
}

/** The deployment on the client's chain. Throws a Failure where there is none. */
export async function readDeployment(client: Client, env?: NodeJS.ProcessEnv): Promise<Deployment> {
  const { id } = client.chain;
  const deployment = loadDeployment(id, env);
  if (await isThere(client, deployment)) return deployment;
  throw new Failure(
    `${deploymentFile(id, env)} is of an older chain: no contract is at ${deployment.lendingPools}. ${remedyFor(id)}`,
  );
}
