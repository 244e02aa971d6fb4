import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, lookUp } from "./launcher.ts";
import { type UntilOptions, until } from "./until.ts";

/** Runs the work while no other process holds the lock file. Throws a Failure when the lock is not free in time. */
export async function exclusively<T>(file: string, options: UntilOptions, work: () => Promise<T>): Promise<T> {
  await until(async () => {
    const holder = take(file);
    if (holder === undefined) return true;
    throw new Error(`process ${holder} holds ${file}; if that process does something else, delete the file.`);
  }, options);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes the lock file until this process exits. Returns the id of the process that holds it already, if one does. */
export function lockUntilExit(file: string): number | undefined {
  const holder = take(file);
  if (holder === undefined) process.once("exit", () => rmSync(file, { force: true }));
  return holder;
}

/** Creates the lock file, or returns the id of its living holder. Replaces the file of a process that has ended. */
function take(file: string): number | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  // A link appears with its content: no other process reads a lock file without a holder.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, [process.pid, lookUp(process.pid)?.started].join(" ").trim());
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = livingHolder(file);
      if (holder !== undefined) return holder;
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function livingHolder(file: string): number | undefined {
  const [text, started] = existsSync(file) ? readFileSync(file, "utf8").split(" ") : [];
  const pid = Number(text);
  // The system gives a process id again; the start time tells the processes apart.
  if (!pid || !isAlive(pid) || (started && started !== lookUp(pid)?.started)) return undefined;
  return pid;
}
