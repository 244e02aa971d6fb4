import path from "node:path";
import { host as loopback, type PortRequest, readPort } from "@weir/process/ports";
import type { Command } from "@weir/process/supervisor";

const basePortVariable = "DEVNET_PORT";

/** The first port of node 1. */
export const readBasePort = (): number => readPort(basePortVariable, 28545);

/** Where a node runs: its address, and the command that enters its network. */
export type Machine = { host: string; enter: string[] };

/** This machine, on loopback. */
export const thisMachine: Machine = { host: loopback, enter: [] };

export function onMachine({ enter }: Machine, command: Command): Command {
  const [first, ...more] = [...enter, command.command];
  return first === undefined ? command : { ...command, command: first, args: [...more, ...command.args] };
}

/** A node's ports, in their order, and what each serves. */
const purposes = {
  rpc: "JSON-RPC",
  engine: "engine API",
  rlpx: "transactions",
  beacon: "beacon API",
  gossip: "gossip",
};

export type NodePlace = ReturnType<typeof placeNode>;

/** The addresses and the folder of one node. `host`: of its machine, for its engine API and its peers. */
export function placeNode(index: number, { host }: Machine, basePort: number, folder: string) {
  const first = basePort + 10 * index;
  const ports = { rpc: first, engine: first + 1, rlpx: first + 2, beacon: first + 3, gossip: first + 4 };
  return {
    name: `node ${index + 1}`,
    host,
    ports,
    folder: path.join(folder, `node-${index + 1}`),
    // The gates are on this machine, wherever the node is.
    rpcUrl: `http://${loopback}:${ports.rpc}`,
    beaconUrl: `http://${loopback}:${ports.beacon}`,
  };
}

export const portRequests = (places: NodePlace[]): PortRequest[] =>
  places.flatMap(({ name, ports }) =>
    Object.entries(ports).map(([purpose, port]) => ({
      part: `${name} (${purposes[purpose as keyof typeof purposes]})`,
      variable: basePortVariable,
      port,
    })),
  );
