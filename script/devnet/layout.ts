import path from "node:path";
import { host as loopback, type PortRequest } from "@weir/process/ports";
import type { Machine } from "./machines.ts";

export const defaultBasePort = 28545;
export const basePortVariable = "DEVNET_PORT";

export type NodePorts = { rpc: number; engine: number; rlpx: number; beacon: number; gossip: number };

/** Where everything of one node is: ten ports and a folder of its own. */
export type NodePlace = {
  name: string;
  /** Of its machine: the engine API and its peers find it there. */
  host: string;
  ports: NodePorts;
  folder: string;
  /** Of its gates, which are on this machine wherever the node is. */
  rpcUrl: string;
  wsUrl: string;
  beaconUrl: string;
};

export function placeNode(index: number, { host }: Machine, basePort: number, folder: string): NodePlace {
  const first = basePort + 10 * index;
  const ports = { rpc: first, engine: first + 1, rlpx: first + 2, beacon: first + 3, gossip: first + 4 };
  return {
    name: `node ${index + 1}`,
    host,
    ports,
    folder: path.join(folder, `node-${index + 1}`),
    rpcUrl: `http://${loopback}:${ports.rpc}`,
    wsUrl: `ws://${loopback}:${ports.rpc}`,
    beaconUrl: `http://${loopback}:${ports.beacon}`,
  };
}

const purposes: Record<keyof NodePorts, string> = {
  rpc: "JSON-RPC",
  engine: "engine API",
  rlpx: "transactions",
  beacon: "beacon API",
  gossip: "gossip",
};

export const portRequests = (places: NodePlace[]): PortRequest[] =>
  places.flatMap(({ name, ports }) =>
    Object.entries(ports).map(([purpose, port]) => ({
      part: `${name} (${purposes[purpose as keyof NodePorts]})`,
      variable: basePortVariable,
      port,
    })),
  );
