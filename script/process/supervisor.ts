import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from "node:fs";
import type { Socket } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { execa } from "execa";
import { Failure } from "./failure.ts";
import { isAlive } from "./launcher.ts";
import { root } from "./paths.ts";
import { tail } from "./tail.ts";
import { until } from "./until.ts";

export type Command = {
  /** For messages: "Anvil", "the indexer". */
  name: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** The exit code by which a part asks to be started again, unchanged. */
  startAgain?: number;
};

/** How a part ended by itself. `lived`: milliseconds since its start. `last`: the last line of its `log`. */
export type Ended = { name: string; reason: string; last: string; log: string; lived: number };

export type Supervisor = ReturnType<typeof createSupervisor>;

type Child = { pid?: number | undefined; kill(signal: NodeJS.Signals): boolean };

/**
 * Owns child processes. Each has its own process group, which includes the child's children. `patience`: milliseconds between
 * SIGTERM and SIGKILL.
 */
export function createSupervisor({ logs, patience = 5_000 }: { logs: string; patience?: number }) {
  const ends = new Set<() => Promise<void> | void>();
  const children = new Set<Child>();
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {}); // Prevents an unhandled rejection; awaiters still see the error.
  const updateWatchdog = startWatchdog();
  const forget = (child: Child) => {
    children.delete(child);
    updateWatchdog(children);
  };

  /** Resolves when the process has ended, in whatever way. */
  async function launch(command: Command, again = false) {
    stopping.signal.throwIfAborted();
    mkdirSync(logs, { recursive: true });
    const log = path.join(logs, `${command.name.toLowerCase().replace(/^the /, "").replaceAll(" ", "-")}.log`);
    // The log of the last run explains why that ended.
    if (!again && existsSync(log)) renameSync(log, log.replace(/\.log$/, ".before.log"));
    // A file rather than a pipe: the output needs no reader and outlives this process.
    const output = openSync(log, again ? "a" : "w") as 3; // execa passes any descriptor on; its types name 3 to 9.
    const child = execa(command.command, command.args, {
      cwd: command.cwd ?? root,
      env: (command.env ?? {}) as Record<string, string>,
      stdin: "ignore",
      stdout: output,
      stderr: output,
      buffer: false,
      reject: false,
      cleanup: false,
      killDescendants: true,
      forceKillAfterDelay: false,
    });
    closeSync(output);
    const end = async () => {
      await endGroup(child, patience);
      forget(child);
      // The system may give its process id to another process from here on.
      ends.delete(end);
    };
    if (child.pid !== undefined) {
      children.add(child);
      updateWatchdog(children);
      ends.add(end);
    }
    const { exitCode, signal, originalMessage } = await child;
    // Children that it left behind stay in the set until `stop`.
    if (!groupAlive(child)) forget(child);
    const ended = signal ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
    const reason = child.pid === undefined ? `could not be started: ${originalMessage}` : ended;
    return { code: exitCode, reason, log, end };
  }

  /** Starts the part, and starts it again as often as it or `restart` asks for that. */
  async function keepAlive(command: Command, restart?: (ended: Ended) => Promise<boolean>): Promise<never> {
    for (let again = false; ; again = true) {
      const began = Date.now();
      const { code, reason, log, end } = await launch(command, again);
      if (code !== undefined && code === command.startAgain) continue;
      if (restart && !stopping.signal.aborted) {
        const lived = Date.now() - began;
        // Children that it left behind would hold what the next start needs.
        await end();
        const shownLog = path.relative(process.cwd(), log);
        if (await restart({ name: command.name, reason, last: tail(log, 1), log: shownLog, lived })) continue;
      }
      throw failureOf(command.name, reason, log);
    }
  }

  /**
   * Starts a part that runs until `stop`. When it ends earlier, it starts again if it exits with `startAgain` or if `again`
   * resolves to true; otherwise `failed` rejects.
   */
  function start(command: Command, again?: (ended: Ended) => Promise<boolean>): void {
    keepAlive(command, again).catch((error) => stopping.signal.aborted || fail(error));
  }

  return {
    /** Aborted when `stop` or `kill` is called. */
    signal: stopping.signal,
    /** Rejects with the first part that ended by itself; never resolves. */
    failed,
    start,

    /** Runs a command to its end; throws a Failure with its last lines unless it exits with 0. */
    async run(command: Command): Promise<void> {
      const { code, reason, log } = await launch(command);
      stopping.signal.throwIfAborted();
      if (code !== 0) throw failureOf(command.name, reason, log);
    },

    /** Starts a part, and waits until `answer` returns a value; the end of the part or of this supervisor ends the wait. */
    startAnswering<T>(command: Command, answer: () => Promise<T | undefined | false>): Promise<T> {
      start(command);
      return Promise.race([until(answer, { what: `${command.name} to answer`, signal: stopping.signal }), failed]);
    },

    /** Adds a step to `stop`, which runs after the parts that are started later have ended. */
    onStop(end: () => Promise<void> | void): void {
      ends.add(end);
    },

    /** Ends everything in reverse order: each part by SIGTERM and, after `patience`, by SIGKILL. */
    stop(): Promise<void> {
      stopping.abort(new Failure("Stopped."));
      stopped ??= (async () => {
        for (const end of [...ends].reverse()) await end();
      })();
      return stopped;
    },

    /** Kills everything at once. */
    kill(): void {
      stopping.abort(new Failure("Killed."));
      for (const child of children) child.kill("SIGKILL");
    },
  };
}

function failureOf(name: string, reason: string, log: string): Failure {
  const lines = tail(log);
  const shown = lines ? `Its last lines:\n${lines.replace(/^/gm, "  | ")}\n` : "It printed nothing. ";
  return new Failure(`${name.replace(/^t/, "T")} ${reason}. ${shown}Log: ${path.relative(process.cwd(), log)}`);
}

const groupAlive = ({ pid }: Child): boolean => pid !== undefined && isAlive(-pid);

// execa signals the group, but waits only for the child itself.
async function endGroup(child: Child, patience: number): Promise<void> {
  for (const [signal, limit] of [
    ["SIGTERM", patience],
    ["SIGKILL", 1_000],
  ] as const) {
    if (!groupAlive(child)) return;
    child.kill(signal);
    for (const end = Date.now() + limit; groupAlive(child) && Date.now() <= end; ) await delay(20);
  }
}

/** Starts watchdog.sh, which ends the process groups when this process is killed with SIGKILL. */
function startWatchdog(): (children: Set<Child>) => void {
  const watchdog = spawn("sh", [path.join(import.meta.dirname, "watchdog.sh")], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchdog.unref();
  // Without a shell only an orderly end works.
  watchdog.on("error", () => {});
  watchdog.stdin.on("error", () => {});
  (watchdog.stdin as Socket).unref();
  return (children) => watchdog.stdin.write(`${[...children].map(({ pid }) => pid).join(" ")}\n`);
}
