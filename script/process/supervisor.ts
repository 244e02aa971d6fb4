import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import type { Socket } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "./failure.ts";
import { root } from "./paths.ts";
import { isAlive, signalGroup } from "./process-group.ts";
import { tail } from "./tail.ts";

export type Command = {
  /** As a person would say it: "Anvil", "the indexer". */
  name: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** The exit code by which a part asks to be started again, just as it was. */
  startAgain?: number;
};

/** How a part ended on its own. `lived`: milliseconds since it was started. `last`: the last line in its `log`. */
export type Ended = { name: string; reason: string; last: string; log: string; lived: number };

export type Supervisor = {
  /** Aborted as soon as the end begins, whoever asked for it. */
  signal: AbortSignal;
  /** Runs a command to its end; throws a Failure with its last lines unless it exits with 0. */
  run(command: Command): Promise<void>;
  /**
   * Starts a part that has to live until the end. When it ends earlier and does not ask for another start, `failed` rejects,
   * unless `again` resolves to true: then it is started again, just as it was.
   */
  start(command: Command, again?: (ended: Ended) => Promise<boolean>): void;
  /** Ends with everything else, after the parts that were started later. */
  onStop(end: () => Promise<void> | void): void;
  /** Rejects with the first part that died on its own; never resolves. */
  failed: Promise<never>;
  /** Ends everything in reverse order, each part by SIGTERM and, when it does not listen, by SIGKILL. */
  stop(): Promise<void>;
  /** Kills everything at once. */
  kill(): void;
};

type Exit = { code: number | null; reason: string };

export type SupervisorOptions = {
  logs: string;
  /** How long a part may take to end before it is killed, in milliseconds. */
  patience?: number;
};

/** Owner of child processes. Each has its own process group, so that its own children end with it and nothing else does. */
export function createSupervisor({ logs, patience = 5_000 }: SupervisorOptions): Supervisor {
  const ends: (() => Promise<void> | void)[] = [];
  const groups = new Set<number>();
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;
  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {}); // whoever waits for it gets it; nobody has to
  const tellWatchdog = startWatchdog();

  /** Resolves when the process has ended, however it did. */
  async function launch(command: Command, again = false): Promise<Exit & { log: string; end: () => Promise<void> }> {
    stopping.signal.throwIfAborted();
    mkdirSync(logs, { recursive: true });
    const log = path.join(logs, `${command.name.toLowerCase().replace(/^the /, "").replaceAll(" ", "-")}.log`);
    // A file, not a pipe: output then needs nobody to read it, and survives whatever happens here.
    const output = openSync(log, again ? "a" : "w");
    const child = spawn(command.command, command.args, {
      cwd: command.cwd ?? root,
      env: { ...process.env, ...command.env },
      stdio: ["ignore", output, output],
      detached: true,
    });
    closeSync(output);
    const { pid } = child;
    if (pid === undefined) return { ...(await exitOf(child)), log, end: async () => {} };

    groups.add(pid);
    tellWatchdog(groups);
    const forget = () => {
      groups.delete(pid);
      tellWatchdog(groups);
    };
    const end = async () => {
      await endGroup(pid, patience);
      forget();
    };
    ends.push(end);
    const exit = await exitOf(child);
    // What it left running stays ours to end.
    if (!isAlive(-pid)) forget();
    return { ...exit, log, end };
  }

  return {
    signal: stopping.signal,
    failed,

    async run(command) {
      const exit = await launch(command);
      stopping.signal.throwIfAborted();
      if (exit.code !== 0) throw new Failure(obituary(command.name, exit.reason, exit.log));
    },

    start(command, restart) {
      const died = (reason: unknown) => {
        if (!stopping.signal.aborted) fail(reason);
      };
      const live = async (again: boolean): Promise<void> => {
        const began = Date.now();
        const { code, reason, log, end } = await launch(command, again);
        if (code !== null && code === command.startAgain) return live(true);
        if (restart && !stopping.signal.aborted) {
          const { name } = command;
          const lived = Date.now() - began;
          // What it left running would be in the way of the next one.
          await end();
          const shownLog = path.relative(process.cwd(), log);
          if (await restart({ name, reason, last: tail(log, 1), log: shownLog, lived })) return live(true);
        }
        died(new Failure(obituary(command.name, reason, log)));
      };
      live(false).catch(died);
    },

    onStop(end) {
      ends.push(end);
    },

    stop() {
      stopping.abort(new Failure("Stopped."));
      stopped ??= (async () => {
        for (const end of ends.reverse()) await end();
      })();
      return stopped;
    },

    kill() {
      stopping.abort(new Failure("Killed."));
      for (const group of groups) signalGroup(group, "SIGKILL");
    },
  };
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, reason: `could not be started: ${error.message}` }));
    child.once("exit", (code, signal) =>
      resolve({ code, reason: signal ? `was ended by ${signal}` : `ended with exit code ${code}` }),
    );
  });
}

function obituary(name: string, reason: string, log: string): string {
  const lines = tail(log);
  const shown = lines ? `Its last lines:\n${lines.replace(/^/gm, "  | ")}\n` : "It printed nothing. ";
  return `${name.replace(/^t/, "T")} ${reason}. ${shown}Log: ${path.relative(process.cwd(), log)}`;
}

async function endGroup(group: number, patience: number): Promise<void> {
  if (!isAlive(-group)) return;
  signalGroup(group, "SIGTERM");
  if (await gone(group, patience)) return;
  signalGroup(group, "SIGKILL");
  await gone(group, 1_000);
}

async function gone(group: number, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  while (isAlive(-group)) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}

/** Sees to it that nothing is left even when this process is killed with SIGKILL. */
function startWatchdog(): (groups: Set<number>) => void {
  const watchdog = spawn("sh", [path.join(import.meta.dirname, "watchdog.sh")], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchdog.unref();
  watchdog.on("error", () => {}); // no shell: an orderly end still works
  watchdog.stdin.on("error", () => {});
  (watchdog.stdin as Socket).unref();
  return (groups) => watchdog.stdin.write(`${[...groups].join(" ")}\n`);
}
