import { lendingPoolsAbi } from "@weir/contracts/abi";
import { createConfig } from "ponder";
import { readDeployment } from "./run/deployment.ts";
import { readSettings } from "./run/settings.ts";

const settings = readSettings(process.env);
const deployment = readDeployment(settings);

export default createConfig({
  database:
    settings.databaseUrl === undefined
      ? { kind: "pglite", directory: `${settings.dataDir}/pglite` }
      : { kind: "postgres", connectionString: settings.databaseUrl },
  chains: {
    weir: {
      id: settings.chainId,
      // Ponder allows each entry 20 requests a second at first. Ten of the same node let a local backfill run at its speed.
      rpc: Array<string>(10).fill(settings.rpcUrl),
      pollingInterval: settings.pollingInterval,
    },
  },
  contracts: {
    LendingPools: {
      chain: "weir",
      abi: lendingPoolsAbi,
      address: deployment.lendingPools,
      startBlock: deployment.startBlock,
    },
  },
});
