import { createRequire } from "node:module";
import path from "node:path";
import type { Address } from "@weir/gate/gate";
import { privateFile } from "@weir/process/private";
import type { Command } from "@weir/process/supervisor";
import type { Hex } from "viem";
import type { NodePlace } from "./layout.ts";
import { peerIdJson } from "./nodeKeys.ts";
import { type ValidatorRange, validatorCount } from "./validators.ts";

export type ConsensusSettings = {
  place: NodePlace;
  /** Where its beacon API listens, behind the gate. */
  beacon: Address;
  key: Hex;
  /** The time of slot 0, in seconds. */
  genesisTime: number;
  executionGenesis: Hex;
  slot: number;
  validators: ValidatorRange;
  /** The records (ENR) of all other nodes. */
  bootnodes: string[];
  jwtFile: string;
};

/** By the minimal preset of the consensus rules, see `env` below. */
export const slotsPerEpoch = 8;

/** The namespaces that its validators and this program use. The others write files, disconnect peers, or have huge answers. */
const namespaces = "beacon,config,events,node,validator";

const clients = createRequire(new URL("clients/package.json", import.meta.url));

/** The command that runs a node's consensus client with its validators. */
export function consensusCommand(settings: ConsensusSettings): Command {
  const { beacon, slot, validators, bootnodes } = settings;
  const { name, host, ports, folder } = settings.place;
  const dataDir = path.join(folder, "consensus");
  privateFile(path.join(dataDir, "peer_id.json"), peerIdJson(settings.key));
  return {
    name: `${name} consensus`,
    command: process.execPath,
    args: [
      clients.resolve("@chainsafe/lodestar"),
      ...["dev", "--network", "dev", "--dataDir", dataDir],
      ...["--genesisTime", `${settings.genesisTime}`, "--genesisEth1Hash", settings.executionGenesis],
      ...["--genesisValidators", `${validatorCount}`, "--startValidators", `${validators.first}..${validators.last}`],
      ...["ALTAIR", "BELLATRIX", "CAPELLA"].flatMap((fork) => [`--params.${fork}_FORK_EPOCH`, "0"]),
      ...["--params.TERMINAL_TOTAL_DIFFICULTY", "0", "--params.SECONDS_PER_SLOT", `${slot}`],
      ...["--execution.urls", `http://${host}:${ports.engine}`, "--jwt-secret", settings.jwtFile],
      ...["--rest", "--rest.address", beacon.host, "--rest.port", `${beacon.port}`, "--rest.namespace", namespaces],
      ...["--rest.cors", ""], // the gate sets the CORS headers
      // Otherwise its validators would ask the default port, and propose no block.
      ...["--beaconNodes", `http://${beacon.host}:${beacon.port}`],
      ...["--listenAddress", host, "--port", `${ports.gossip}`, "--discoveryPort", `${ports.gossip}`],
      ...["--enr.ip", host, "--enr.tcp", `${ports.gossip}`, "--enr.udp", `${ports.gossip}`],
      ...(bootnodes.length > 0 ? ["--bootnodes", bootnodes.join(",")] : []),
      ...["--logFileLevel", "error"],
    ],
    cwd: folder, // where it writes genesis.ssz
    env: { LODESTAR_PRESET: "minimal", NODE_BACKEND: "js" },
  };
}
