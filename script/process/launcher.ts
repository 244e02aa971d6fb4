import { readFileSync } from "node:fs";

type Process = { pid: number; parent: number; command: string };

/** A process and its start time in clock ticks, from Linux's /proc; undefined elsewhere and for an unknown id. */
export function lookUp(pid: number): (Process & { started: string }) | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name is in brackets and may itself contain brackets; the state and the other fields follow it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { pid, parent: Number(fields[1]), command, started: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

/** Whether the process runs; for a negative id, whether any process of that group does. */
export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * The chain npx → shell → pnpm → shell → this program, nearest first: every process below the topmost of the package
 * managers directly above this program. Empty when none of them started it.
 */
export function launchers(self = process.pid, find: (pid: number) => Process | undefined = lookUp): Process[] {
  const chain: Process[] = [];
  let top = 0;
  for (let next = find(find(self)?.parent ?? 0); next && next.pid > 1; next = find(next.parent)) {
    chain.push(next);
    if (/(^|[/ '])(npm|npx|pnpm|pnpx)(@|\b)/.test(next.command)) top = chain.length;
    else if (chain.length > top + 1) break;
  }
  return chain.slice(0, top);
}

/**
 * Calls back once when one of the launchers has ended. npx passes a SIGTERM only to the shell below it, which ends and leaves
 * everything that pnpm started running.
 */
export function onLauncherGone(callback: () => void): void {
  const chain = launchers();
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    // The topmost may get another parent, as a background job does.
    const intact = chain.every(({ pid, parent }, index) => {
      const now = lookUp(pid);
      return now && (index === chain.length - 1 || now.parent === parent);
    });
    if (intact) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
