import { existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { rpc } from "@weir/process/rpc";
import { type Command, createSupervisor, type Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import type { Hex } from "viem";
import { answers } from "./beacon.ts";

/** A part of a node that is being started: the network's signal ends the wait, and so does the part's own death. */
type Wait = { supervisor: Supervisor; signal: AbortSignal };

const alive = <T>({ supervisor }: Wait, work: Promise<T>): Promise<T> => Promise.race([work, supervisor.failed]);

/** The processes of one node, from a start to the next end. A node that is started again gets new ones. */
export type NodeProcesses = {
  /** Runs a command to its end. */
  run(command: Command): Promise<void>;
  /** Starts the execution client and returns the hash of its first block. */
  startExecution(command: Command, rpcUrl: string): Promise<Hex>;
  /** Starts the consensus client and returns once its beacon API answers. */
  startConsensus(command: Command, beaconUrl: string): Promise<void>;
  /** Rejects with the first process that died on its own; never resolves. */
  failed: Promise<never>;
  stop(): Promise<void>;
  /** SIGKILL, and returns when nothing is left. */
  kill(): Promise<void>;
};

export function createProcesses(logs: string, signal: AbortSignal): NodeProcesses {
  // One of its own for each node: a node may be killed, and all others go on.
  // Both clients take their time to end, or never do; their data are on disk, and bear a SIGKILL.
  const supervisor = createSupervisor({ logs, patience: 3_000 });
  const wait = { supervisor, signal };
  const start = (command: Command) => {
    keepLog(logs, command);
    supervisor.start(command);
  };
  return {
    failed: supervisor.failed,
    stop: () => supervisor.stop(),
    async kill() {
      supervisor.kill();
      await supervisor.stop();
    },
    run: (command) => supervisor.run(command),
    startExecution(command, rpcUrl) {
      start(command);
      return alive(
        wait,
        until(async () => (await rpc<{ hash: Hex } | null>(rpcUrl, "eth_getBlockByNumber", ["0x0", false]))?.hash, {
          what: `${command.name} to answer`,
          signal,
        }),
      );
    },
    async startConsensus(command, beaconUrl) {
      start(command);
      await alive(
        wait,
        until(() => answers(beaconUrl), { what: `${command.name} to answer`, signal }),
      );
    },
  };
}

/** What a process said before it was killed is what one wants to read afterwards. */
function keepLog(logs: string, { name }: Command): void {
  mkdirSync(logs, { recursive: true });
  const log = logFile(logs, name);
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, ".before.log"));
}

export const logFile = (logs: string, name: string): string => path.join(logs, `${name.replaceAll(" ", "-")}.log`);
