import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { SetupError } from "./settings.ts";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** The start time of a process in clock ticks since boot; empty where /proc does not exist. Process ids are reused; id and start
 * time together practically are not. */
const birth = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
};

const owner = (pid: number): string => `${pid} ${birth(pid)}`;

/** Holds the lock file until this process exits. Replaces the file of a process that no longer runs. @throws SetupError */
export const lock = (file: string, what: string): void => {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, owner(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt === 2) throw error;
    }
    const holder = readFileSync(file, "utf8");
    const pid = Number.parseInt(holder, 10);
    if (Number.isInteger(pid) && isAlive(pid) && owner(pid) === holder)
      throw new SetupError(
        `Another indexer (process ${pid}) works in ${what}. Stop it, or set INDEXER_DATA_DIR to another folder for this one.`,
      );
    rmSync(file, { force: true });
  }
  process.once("exit", () => rmSync(file, { force: true }));
};
