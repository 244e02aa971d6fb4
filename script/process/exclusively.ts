import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type UntilOptions, until } from "./until.ts";

/**
 * Does the work while no other process does any under the same lock file; waits for its turn. A file whose process is gone
 * counts for nothing. Throws a Failure when the turn does not come in time.
 */
export async function exclusively<T>(file: string, options: UntilOptions, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  await until(async () => {
    try {
      writeFileSync(file, `${process.pid}`, { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(readFileSync(file, "utf8"));
    // Between its creation and its first byte a file names nobody yet.
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    throw new Error(`process ${holder} holds ${file}; when that process does something else, delete the file.`);
  }, options);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
