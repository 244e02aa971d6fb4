import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { devnetId } from "@weir/chain/target";
import type { Address } from "@weir/gate/gate";
import { privateFile, privateFolder } from "@weir/process/private";
import type { Command } from "@weir/process/supervisor";
import type { Hex } from "viem";
import { gasLimit } from "./genesis.ts";
import type { NodePlace } from "./layout.ts";

export const executionClients = ["ethereumjs", "geth"] as const;
export type ExecutionClient = (typeof executionClients)[number];

export type ExecutionSettings = {
  place: NodePlace;
  /** Where it answers JSON-RPC, behind its gate. */
  rpc: Address;
  key: Hex;
  /** The addresses of all other nodes. */
  peers: string[];
  genesisFile: string;
  jwtFile: string;
  /** The executable, where the client is not one from npm. */
  geth?: string | undefined;
};

/** What everybody may ask. `admin` and `debug` write files and stop the node; nothing here needs them. */
const publicApi = "eth,net,web3";

const clients = createRequire(new URL("clients/package.json", import.meta.url));

/** How a node's execution client is started; `prepare` comes first, when the node is new. */
export const executionCommands: Record<
  ExecutionClient,
  (settings: ExecutionSettings) => { prepare?: Command; run: Command }
> = {
  ethereumjs({ place, rpc, key, peers, genesisFile, jwtFile }) {
    const dataDir = path.join(place.folder, "execution");
    privateFile(path.join(dataDir, "nodekey"), key.slice(2));
    const { host, ports } = place;
    return {
      run: {
        name: `${place.name} execution`,
        command: process.execPath,
        args: [
          clients.resolve("@ethereumjs/client"),
          ...["--gethGenesis", genesisFile, "--dataDir", dataDir, "--logFile", "false"],
          ...["--rpc", "--rpcAddr", rpc.host, "--rpcPort", `${rpc.port}`],
          ...["--rpcEngine", "--rpcEngineAddr", host, "--rpcEnginePort", `${ports.engine}`],
          ...["--jwtSecret", jwtFile],
          ...["--port", `${ports.rlpx}`, "--extIP", host, "--discV4", "--discDns=false", "--minPeers", "1"],
          ...(peers.length > 0 ? ["--bootnodes", ...peers] : ["--isSingleNode"]),
          // A block whose ancestors wait is executed with them, not later.
          ...["--engineNewpayloadMaxExecute", "1000"],
        ],
        cwd: place.folder,
      },
    };
  },

  geth({ place, rpc, key, peers, genesisFile, jwtFile, geth = "geth" }) {
    const dataDir = path.join(place.folder, "execution");
    const { host, ports } = place;
    const config = path.join(place.folder, "geth.toml");
    const keyFile = path.join(place.folder, "nodekey");
    privateFile(keyFile, key.slice(2));
    privateFolder(dataDir);
    // No flag says on which address it listens to its peers: without this it is every address.
    const listen = JSON.stringify(`${host}:${ports.rlpx}`);
    privateFile(
      config,
      `[Node.P2P]\nListenAddr = ${listen}\nDiscAddr = ${listen}\nStaticNodes = ${JSON.stringify(peers)}\nBootstrapNodes = []\n`,
    );
    const known = existsSync(path.join(dataDir, "geth", "chaindata"));
    const init = ["init", "--datadir", dataDir, "--state.scheme", "hash", genesisFile];
    return {
      ...(!known && {
        prepare: { name: `${place.name} genesis`, command: geth, args: init, cwd: place.folder },
      }),
      run: {
        name: `${place.name} execution`,
        command: geth,
        args: [
          ...[
            "--config",
            config,
            "--datadir",
            dataDir,
            "--networkid",
            `${devnetId}`,
            "--nodekey",
            keyFile,
            "--ipcdisable",
          ],
          ...["--http", "--http.addr", rpc.host, "--http.port", `${rpc.port}`, "--http.api", publicApi],
          ...["--ws", "--ws.addr", rpc.host, "--ws.port", `${rpc.port}`, "--ws.api", publicApi],
          ...["--authrpc.addr", host, "--authrpc.port", `${ports.engine}`, "--authrpc.jwtsecret", jwtFile],
          // Every state is on disk at once: what geth keeps in memory dies with a SIGKILL, and other clients' nodes cannot
          // give it a state to start from.
          ...["--syncmode", "full", "--gcmode", "archive", "--state.scheme", "hash", "--cache", "64"],
          ...["--miner.gaslimit", `${gasLimit}`],
        ],
        cwd: place.folder,
      },
    };
  },
};
