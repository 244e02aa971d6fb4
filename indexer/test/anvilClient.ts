import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import {
  type Address,
  createPublicClient,
  createTestClient,
  type Hash,
  http,
  publicActions,
  walletActions,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { foundry } from "viem/chains";
import { type Entry, emitterAbi, mockBytecode } from "./emitter.ts";
import { temporaryFolder } from "./folder.ts";

/** Anvil's own accounts. */
export const signer = (addressIndex: number) =>
  mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });

const account = signer(0);

export const connect = (url: string) =>
  createTestClient({ account, chain: foundry, mode: "anvil", transport: http(url), pollingInterval: 5, cacheTime: 0 })
    .extend(publicActions)
    .extend(walletActions);

/** For many reads at the same time: each request carries up to a hundred. */
export const batching = (url: string) => createPublicClient({ transport: http(url, { batch: { batchSize: 100 } }) });

export type EmitterChain = {
  client: ReturnType<typeof connect>;
  deployment: Deployment;
  /** A folder with the deployment file, and one for the indexer's rows. */
  deployments: string;
  dataDir: string;
  /** Sends the logs in one transaction and waits for its receipt. */
  emit: (entries: Entry[]) => Promise<Hash>;
};

/** Writes a deployment file as a deploy does, in a folder of its own. */
export const writeDeployment = (folder: string, lendingPools: Address, startBlock: number) => {
  const deployment: Deployment = {
    chainId: 31337,
    startBlock,
    lendingPools,
    lens: lendingPools,
    pools: [],
    faucets: [],
    feeds: [],
  };
  const deployments = join(folder, "deployments");
  mkdirSync(deployments, { recursive: true });
  writeFileSync(join(deployments, "31337.json"), JSON.stringify(deployment));
  return { deployment, deployments };
};

/** Deploys an Emitter in place of the core, and writes its deployment file. */
export const deployEmitter = async (rpcUrl: string, folder = temporaryFolder()): Promise<EmitterChain> => {
  const client = connect(rpcUrl);
  const hash = await client.deployContract({ abi: emitterAbi, bytecode: await mockBytecode("Emitter") });
  const { contractAddress, blockNumber } = await client.waitForTransactionReceipt({ hash });
  const emitter = contractAddress as Address;

  const { deployment, deployments } = writeDeployment(folder, emitter, Number(blockNumber));

  return {
    client,
    deployment,
    deployments,
    dataDir: join(folder, "data"),
    emit: async (entries) => {
      const hash = await client.writeContract({
        abi: emitterAbi,
        address: emitter,
        functionName: "emitAll",
        args: [entries],
        gas: 500_000_000n,
      });
      const { status } = await client.waitForTransactionReceipt({ hash });
      if (status !== "success") throw new Error(`the emitter reverted in ${hash}`);
      return hash;
    },
  };
};
