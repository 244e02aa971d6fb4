import { readFileSync } from "node:fs";
import { Failure } from "@weir/process/failure";
import { redact } from "@weir/process/plain";
import { type Deployment, DeploymentError, parseDeployment } from "@weir/sdk/deployments/deployment";
import type { Settings } from "./readSettings.ts";

/** The deployment on the chain that the settings name. @throws Failure */
export const readDeployment = ({ chainId, deploymentFile }: Settings): Deployment => {
  let text: string;
  try {
    text = readFileSync(deploymentFile, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Failure(
      `Nothing is deployed on chain ${chainId}: there is no ${deploymentFile}. ` +
        "Start everything with `pnpm start`, deploy first, or set CHAIN_ID to a chain with a deployment.",
    );
  }
  try {
    return parseDeployment(text, chainId);
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error;
    throw new Failure(
      `${deploymentFile}: ${redact(error.message)} Delete the file and deploy again (\`pnpm start\` does), or set CHAIN_ID.`,
    );
  }
};
