import { lendingPoolsAbi } from "@weir/sdk/abi";
import { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import { createConfig } from "ponder";
import { zeroAddress } from "viem";
import { nodesInTurn } from "./run/nodesInTurn.ts";
import { readDeployment } from "./run/readDeployment.ts";
import { readSettings } from "./run/readSettings.ts";

const settings = readSettings(process.env);
const [first, ...others] = settings.rpcUrls;
const deployment = readDeployment(settings);

export default createConfig({
  database:
    settings.databaseUrl === undefined
      ? { kind: "pglite", directory: `${settings.dataDir}/pglite` }
      : {
          kind: "postgres",
          connectionString: settings.databaseUrl,
          // PostgreSQL allows 100 connections at first: an indexer and several servers share them.
          poolConfig: { max: process.argv[2] === "serve" ? 12 : 30 },
        },
  chains: {
    weir: {
      id: settings.chainId,
      // Ponder limits each entry to 20 requests a second at first: ten entries of one node let a local backfill run at full
      // speed. It spreads requests over several entries, so several nodes share one transport with a fixed order.
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
    PeerDesk: {
      chain: "weir",
      abi: peerDeskAbi,
      // Nothing is logged at the zero address: a chain without a desk has no rows of one.
      address: deployment.peer?.desk ?? zeroAddress,
      startBlock: deployment.startBlock,
    },
    PeerLoans: {
      chain: "weir",
      abi: peerLoansAbi,
      address: deployment.peer?.loans ?? zeroAddress,
      startBlock: deployment.startBlock,
    },
  },
});
