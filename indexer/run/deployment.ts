import { readFileSync } from "node:fs";
import type { Deployment } from "@weir/contracts/deployments";
import { isAddress, isHex } from "viem";
import { type Settings, SetupError } from "./settings.ts";

const isDeployment = (value: unknown): value is Deployment => {
  if (typeof value !== "object" || value === null) return false;
  const { chainId, startBlock, lendingPools } = value as Partial<Record<keyof Deployment, unknown>>;
  return (
    Number.isInteger(chainId) &&
    Number.isInteger(startBlock) &&
    isHex(lendingPools) &&
    isAddress(lendingPools, { strict: false })
  );
};

/** What was deployed on the chain that the settings name. */
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

  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isDeployment(value))
    throw new SetupError(
      `${deploymentFile} is not what a deploy writes. Delete it and deploy again (\`pnpm start\` does).`,
    );
  if (value.chainId !== chainId)
    throw new SetupError(
      `${deploymentFile} is of chain ${value.chainId}, not ${chainId}. Deploy again, or set CHAIN_ID.`,
    );
  return value;
};
