import { readFileSync } from "node:fs";
import { type Deployment, parseDeployment } from "@weir/sdk/deployments/deployment";
import { type Settings, SetupError } from "./settings.ts";

/** The deployment on the chain that the settings name. @throws SetupError */
export const readDeployment = ({ chainId, deploymentFile }: Settings): Deployment => {
  let text: string;
  try {
    text = readFileSync(deploymentFile, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new SetupError(
      `Nothing is deployed on chain ${chainId}: there is no ${deploymentFile}. ` +
        "Start everything with `pnpm start`, deploy first, or set CHAIN_ID to a chain with a deployment.",
    );
  }

  const deployment = parseDeployment(text);
  if (!deployment)
    throw new SetupError(
      `${deploymentFile} is not what a deploy writes. Delete it and deploy again (\`pnpm start\` does).`,
    );
  if (deployment.chainId !== chainId)
    throw new SetupError(
      `${deploymentFile} is of chain ${deployment.chainId}, not ${chainId}. Deploy again, or set CHAIN_ID.`,
    );
  return deployment;
};
