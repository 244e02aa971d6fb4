import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter } from "node:path";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { signalGroup } from "@weir/process/process-group";
import { unoptimised } from "../coverage/unoptimised.ts";

export type ForgeRun = { output: string; complaints: string; timedOut: boolean };

const PATIENCE = 15 * 60_000;

/** Runs `forge test --junit` in a folder. Its compiler ends with it, however it ends. */
export async function forgeTest(folder: string, args: string[], signal: AbortSignal): Promise<ForgeRun> {
  signal.throwIfAborted();
  // One thread each: the mutants themselves run side by side.
  const child = spawn(foundryTool("forge"), ["test", "--junit", "--threads", "1", ...unoptimised, ...args], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: [inRoot("node_modules/.bin"), process.env.PATH].join(delimiter),
      // Compiling is most of a mutant's time, and takes a third of it so.
      FOUNDRY_OPTIMIZER: "false",
      // A variable that nothing reads any more is a warning, and no reason not to try the mutant.
      FOUNDRY_DENY: "never",
    },
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => output.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => complaints.push(bytes));

  let timedOut = false;
  const end = () => child.pid && signalGroup(child.pid, "SIGKILL");
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, PATIENCE);
  signal.addEventListener("abort", end);
  try {
    await once(child, "close");
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
  signal.throwIfAborted();
  return { output: Buffer.concat(output).toString(), complaints: Buffer.concat(complaints).toString(), timedOut };
}
