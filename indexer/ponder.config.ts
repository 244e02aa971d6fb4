import { lendingPoolsAbi } from "@weir/sdk/abi";
import { createConfig } from "ponder";
import { readDeployment } from "./run/deployment.ts";
import { nodesInTurn } from "./run/nodes.ts";
import { readSettings } from "./run/settings.ts";

const settings = readSettings(process.env);
const [first, ...others] = settings.rpcUrls;
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
      // Of several nodes it would ask now this one, now that one: so it is given one transport over all of them.
      rpc: others.length === 0 ? Array<string>(10).fill(first) : nodesInTurn(settings.rpcUrls, settings.chainId),
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
