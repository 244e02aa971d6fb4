import { createRequire } from "node:module";
import path from "node:path";
import type { Address } from "@weir/gate/gate";
import { privateFile } from "@weir/process/private";
import type { Command } from "@weir/process/supervisor";
import type { Hex } from "viem";
import type { NodePlace } from "./layout.ts";
import { peerIdJson } from "./peers.ts";
import { type ValidatorRange, validatorCount } from "./validators.ts";

export type ConsensusSettings = {
  place: NodePlace;
  /** Where its beacon API answers, behind its gate. */
  beacon: Address;
  key: Hex;
  /** The first moment of slot 0, in seconds. */
  genesisTime: number;
  executionGenesis: Hex;
  slot: number;
  validators: ValidatorRange;
  /** The records (ENR) of all other nodes. */
  bootnodes: string[];
  jwtFile: string;
};

/** Of the minimal preset of the consensus rules, see `env` below. */
export const slotsPerEpoch = 8;

/** What its validators and this program ask. The others write files, hang up on peers, or answer at great length. */
const namespaces = "beacon,config,events,node,validator";

const clients = createRequire(new URL("clients/package.json", import.meta.url));

/** How a node's consensus client is started, its validators with it. */
export function consensusCommand(settings: ConsensusSettings): Command {
  const { place, beacon, slot, validators, bootnodes } = settings;
  const { host, ports } = place;
  const dataDir = path.join(place.folder, "consensus");
  privateFile(path.join(dataDir, "peer_id.json"), peerIdJson(settings.key));
  return {
    name: `${place.name} consensus`,
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
      // No CORS header of its own.
      ...["--rest.cors", ""],
      // Its validators ask this very node: without it they would ask another's port, and nobody would make a block.
      ...["--beaconNodes", `http://${beacon.host}:${beacon.port}`],
      ...["--listenAddress", host, "--port", `${ports.gossip}`, "--discoveryPort", `${ports.gossip}`],
      ...["--enr.ip", host, "--enr.tcp", `${ports.gossip}`, "--enr.udp", `${ports.gossip}`],
      ...(bootnodes.length > 0 ? ["--bootnodes", bootnodes.join(",")] : []),
      ...["--logFileLevel", "error"],
    ],
    cwd: place.folder, // where it leaves its genesis.ssz
    env: { LODESTAR_PRESET: "minimal", NODE_BACKEND: "js" },
  };
}
