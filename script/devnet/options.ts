import { parseArgs } from "node:util";
import { Failure } from "@weir/process/failure";
import { type ExecutionClient, executionClients } from "./execution.ts";

export type Options = { clients: ExecutionClient[]; slot: number; keep: boolean };

export const usage = `pnpm devnet [options]: a peer-to-peer Ethereum network on this machine

  --nodes 1..5   how many nodes (3)
  --slot 2..12   seconds from one slot to the next (3)
  --el <client>  execution client: ethereumjs or geth; or one for each node: geth,ethereumjs,geth (ethereumjs)
  --keep         go on with the network of the last time; without it each start is a new one
`;

/** What the command line asks for. */
export function readOptions(args: string[]): Options {
  const { nodes, slot, el, keep } = parse(args);
  const named = (el ?? "ethereumjs").split(",").map(readClient);
  const count = nodes === undefined && named.length > 1 ? named.length : readNumber("nodes", nodes ?? "3", 1, 5);
  if (named.length > 1 && named.length !== count) {
    throw new Failure(
      `--el names ${named.length} clients, and there are ${count} nodes. Name one, or one for each node.`,
    );
  }
  if (count > 5) throw new Failure(`--el names ${count} clients, and there are at most 5 nodes.`);
  return {
    clients: Array.from({ length: count }, (_, index) => named[index] ?? named[0]!),
    slot: readNumber("slot", slot ?? "3", 2, 12),
    keep: keep ?? false,
  };
}

function parse(args: string[]) {
  try {
    const options = {
      nodes: { type: "string" },
      slot: { type: "string" },
      el: { type: "string" },
      keep: { type: "boolean" },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n\n${usage}`);
  }
}

function readNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Failure(`--${name} ${value} will not do: give a whole number from ${least} to ${most}.`);
}

function readClient(name: string): ExecutionClient {
  const client = executionClients.find((one) => one === name);
  if (client) return client;
  throw new Failure(`--el ${name}: no such execution client. There are: ${executionClients.join(", ")}.`);
}
