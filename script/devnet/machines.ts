import { host as loopback } from "@weir/process/ports";
import type { Command } from "@weir/process/supervisor";

/** Where a node runs: an address of its own, and how a process is started there. */
export type Machine = { host: string; enter: string[] };

/** This machine, for every node: on loopback, where nobody else comes. */
export const thisMachine: Machine = { host: loopback, enter: [] };

export function onMachine({ enter }: Machine, command: Command): Command {
  const [first, ...more] = [...enter, command.command];
  return first === undefined ? command : { ...command, command: first, args: [...more, ...command.args] };
}
