import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { rpc } from "@weir/process/rpc";
import { type Command, createSupervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import type { Hex } from "viem";
import { answers } from "./beacon.ts";

export type ClientProcesses = ReturnType<typeof createProcesses>;

/** The processes of one node, from a start to the next end. A node that starts again gets new ones. */
export function createProcesses(logs: string, signal: AbortSignal) {
  // A supervisor for each node, so that one can be killed while the others go on. The clients may be slow to end on SIGTERM;
  // their data are on disk and survive a SIGKILL.
  const supervisor = createSupervisor({ logs, patience: 3_000 });

  /** Starts a client and waits until it answers; its death or the signal ends the wait. */
  function start<T>(command: Command, answer: () => Promise<T | undefined | false>): Promise<T> {
    // The log of the last run is kept, because it explains why that ended.
    const log = path.join(logs, `${command.name.replaceAll(" ", "-")}.log`);
    if (existsSync(log)) renameSync(log, log.replace(/\.log$/, ".before.log"));
    supervisor.start(command);
    return Promise.race([until(answer, { what: `${command.name} to answer`, signal }), supervisor.failed]);
  }

  return {
    /** Rejects with the first process that died on its own; never resolves. */
    failed: supervisor.failed,
    run: supervisor.run,
    /** Starts the execution client and returns the hash of its first block. */
    startExecution: (command: Command, rpcUrl: string): Promise<Hex> =>
      start(command, async () => {
        const first = await rpc<{ hash: Hex } | null>(rpcUrl, "eth_getBlockByNumber", ["0x0", false]);
        return first?.hash;
      }),
    startConsensus: (command: Command, beaconUrl: string) => start(command, () => answers(beaconUrl)),
    stop: supervisor.stop,
    /** Sends SIGKILL, and returns when every process has ended. */
    async kill() {
      supervisor.kill();
      await supervisor.stop();
    },
  };
}
