import { onLauncherGone } from "./launcher.ts";
import { explain } from "./program.ts";
import { createProgress, type Progress } from "./progress.ts";
import { createSupervisor, type Supervisor } from "./supervisor.ts";

export type Owner = {
  supervisor: Supervisor;
  progress: Progress;
  /** Prints that everything is ready, and after how many seconds. */
  ready(): void;
};

/**
 * Runs a program's main function until Ctrl-C, SIGTERM, SIGHUP or the end of the launcher, then stops its parts in order and
 * exits with 0. A second signal kills them. An error is explained, and ends the program with 1.
 */
export async function untilStopped(logs: string, main: (owner: Owner) => Promise<never>): Promise<void> {
  const began = Date.now();
  const supervisor = createSupervisor({ logs });
  const progress = createProgress();
  let stopping = false;
  const stop = async () => {
    if (stopping) {
      supervisor.kill();
      process.exit(130); // The watchdogs kill what is left.
    }
    stopping = true;
    progress.close();
    console.log("\nStopping. Press Ctrl-C again to kill what has not ended.");
    await supervisor.stop();
    console.log("Stopped.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  onLauncherGone(() => stopping || stop());
  // A closed pipe at standard output must not prevent an orderly stop.
  for (const out of [process.stdout, process.stderr]) out.on("error", () => {});

  const ready = () =>
    console.log(`Ready after ${Math.round((Date.now() - began) / 1000)} s. Press Ctrl-C to stop everything.`);
  try {
    await main({ supervisor, progress, ready });
  } catch (error) {
    if (stopping) return; // The stop has interrupted the work.
    stopping = true;
    progress.close();
    console.error(`\n${explain(error)}`);
    await supervisor.stop();
    process.exit(1);
  }
}
