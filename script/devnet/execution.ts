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
  /** Where its JSON-RPC listens, behind the gate. */
  rpc: Address;
  key: Hex;
  /** The addresses of all other nodes. */
  peers: string[];
  genesisFile: string;
  jwtFile: string;
  /** The executable, for a client that is not from npm. */
  geth?: string | undefined;
};

/** The public namespaces. `admin` and `debug` write files and stop the node. */
const publicApi = "eth,net,web3";

const clients = createRequire(new URL("clients/package.json", import.meta.url));

/** The command that runs a node's execution client; `prepare` comes first when the node is new. */
export const executionCommands: Record<
  ExecutionClient,
  (settings: ExecutionSettings) => { prepare?: Command; run: Command }
> = {
  ethereumjs({ place: { name, host, ports, folder }, rpc, key, peers, genesisFile, jwtFile }) {
    const dataDir = path.join(folder, "execution");
    privateFile(path.join(dataDir, "nodekey"), key.slice(2));
    const args = [
      clients.resolve("@ethereumjs/client"),
      ...["--gethGenesis", genesisFile, "--dataDir", dataDir, "--logFile", "false"],
      ...["--rpc", "--rpcAddr", rpc.host, "--rpcPort", `${rpc.port}`],
      ...["--rpcEngine", "--rpcEngineAddr", host, "--rpcEnginePort", `${ports.engine}`, "--jwtSecret", jwtFile],
      ...["--port", `${ports.rlpx}`, "--extIP", host, "--discV4", "--discDns=false", "--minPeers", "1"],
      ...(peers.length > 0 ? ["--bootnodes", ...peers] : ["--isSingleNode"]),
      // Executes a block together with its waiting ancestors, not later.
      ...["--engineNewpayloadMaxExecute", "1000"],
    ];
    return { run: { name: `${name} execution`, command: process.execPath, args, cwd: folder } };
  },

  geth({ place: { name, host, ports, folder }, rpc, key, peers, genesisFile, jwtFile, geth = "geth" }) {
    const dataDir = path.join(folder, "execution");
    const config = path.join(folder, "geth.toml");
    const keyFile = path.join(folder, "nodekey");
    privateFile(keyFile, key.slice(2));
    privateFolder(dataDir);
    // No flag sets the address on which it listens to peers; without this file it is every address.
    const listen = JSON.stringify(`${host}:${ports.rlpx}`);
    privateFile(
      config,
      `[Node.P2P]\nListenAddr = ${listen}\nDiscAddr = ${listen}\nStaticNodes = ${JSON.stringify(peers)}\nBootstrapNodes = []\n`,
    );
    const init = ["init", "--datadir", dataDir, "--state.scheme", "hash", genesisFile];
    const args = [
      ...["--config", config, "--datadir", dataDir, "--networkid", `${devnetId}`, "--nodekey", keyFile, "--ipcdisable"],
      ...["--http", "--http.addr", rpc.host, "--http.port", `${rpc.port}`, "--http.api", publicApi],
      ...["--ws", "--ws.addr", rpc.host, "--ws.port", `${rpc.port}`, "--ws.api", publicApi],
      ...["--authrpc.addr", host, "--authrpc.port", `${ports.engine}`, "--authrpc.jwtsecret", jwtFile],
      // Writes every state to disk at once: geth loses what it holds in memory on a SIGKILL, and other clients' nodes cannot
      // give it a state to start from.
      ...["--syncmode", "full", "--gcmode", "archive", "--state.scheme", "hash", "--cache", "64"],
      ...["--miner.gaslimit", `${gasLimit}`],
    ];
    const isNew = !existsSync(path.join(dataDir, "geth", "chaindata"));
    return {
      ...(isNew && { prepare: { name: `${name} genesis`, command: geth, args: init, cwd: folder } }),
      run: { name: `${name} execution`, command: geth, args, cwd: folder },
    };
  },
};
