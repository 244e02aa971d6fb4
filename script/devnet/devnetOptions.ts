import { parseArgs } from "node:util";
import { Failure } from "@weir/process/failure";
import { type ExecutionClient, executionClients } from "./execution.ts";

export type DevnetOptions = { clients: ExecutionClient[]; slot: number; keep: boolean };

const usage = `pnpm devnet [options]: a peer-to-peer Ethereum network on this machine

  --nodes 1..5   how many nodes (3)
  --slot 2..12   seconds from one slot to the next (3)
  --el <client>  execution client: ethereumjs or geth; or one for each node: geth,ethereumjs,geth (ethereumjs)
  --keep         continue the network of the last time; without it each start is a new one
`;

/** Reads the options of the command line. */
export function readDevnetOptions(args: string[]): DevnetOptions {
  const { nodes, slot = "3", el = "ethereumjs", keep = false } = parse(args);
  const named = el.split(",").map(readClient);
  const count = nodes === undefined && named.length > 1 ? named.length : readNumber("nodes", nodes ?? "3", 1, 5);
  if (named.length > 1 && named.length !== count) {
    throw new Failure(
      `--el names ${named.length} clients, and there are ${count} nodes. Name one, or one for each node.`,
    );
  }
  if (count > 5) throw new Failure(`--el names ${count} clients, and there are at most 5 nodes.`);
  const clients = Array.from({ length: count }, (_, index) => named[index] ?? named[0]!);
  return { clients, slot: readNumber("slot", slot, 2, 12), keep };
}

function parse(args: string[]) {
  const string = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { nodes: string, slot: string, el: string, keep: { type: "boolean" } } }).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n\n${usage}`);
  }
}

function readNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Failure(`--${name} ${value} is out of range: give a whole number from ${least} to ${most}.`);
}

function readClient(name: string): ExecutionClient {
  const client = executionClients.find((one) => one === name);
  if (client) return client;
  throw new Failure(`--el ${name}: no such execution client. There are: ${executionClients.join(", ")}.`);
}
