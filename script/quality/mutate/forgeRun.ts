import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter } from "node:path";
import { text } from "node:stream/consumers";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { signalGroup } from "@weir/process/process-group";
import { unoptimised } from "../coverage/unoptimised.ts";
import { parseJunit } from "../suite/reports.ts";

export type ForgeRun = { output: string; complaints: string; timedOut: boolean };

export type Outcome =
  | { status: "killed"; by: string }
  | { status: "survived" }
  /** No verdict on the tests: the mutant does not compile, or the run exceeds its time limit. */
  | { status: "broken"; why: string };

/** Milliseconds for one run. */
const TIME_LIMIT = 15 * 60_000;

/** Runs `forge test --junit` in a folder. Its compiler ends with it, because both are in one process group. */
export async function forgeTest(folder: string, args: string[], signal: AbortSignal): Promise<ForgeRun> {
  signal.throwIfAborted();
  // One thread: the mutants run in parallel.
  const child = spawn(foundryTool("forge"), ["test", "--junit", "--threads", "1", ...unoptimised, ...args], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: [inRoot("node_modules/.bin"), process.env.PATH].join(delimiter),
      // Compiling is most of a mutant's time; without the optimiser it takes a third.
      FOUNDRY_OPTIMIZER: "false",
      // A mutant may leave a variable unused: a warning.
      FOUNDRY_DENY: "never",
    },
  });
  const timeout = AbortSignal.timeout(TIME_LIMIT);
  const kill = () => child.pid && signalGroup(child.pid, "SIGKILL");
  for (const reason of [signal, timeout]) reason.addEventListener("abort", kill);
  try {
    const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    signal.throwIfAborted();
    return { output, complaints, timedOut: timeout.aborted };
  } finally {
    for (const reason of [signal, timeout]) reason.removeEventListener("abort", kill);
  }
}

/** What a run of the tests over a mutant shows. */
export function judgeRun({ output, complaints, timedOut }: ForgeRun): Outcome {
  if (timedOut) return { status: "broken", why: "the tests exceed the time limit" };
  const tests = parseJunit(output);
  if (!tests) return { status: "broken", why: firstError(`${complaints}\n${output}`) };
  if (tests.length === 0) return { status: "broken", why: "no test ran" };
  const failed = tests.find(({ status }) => status === "failed");
  if (!failed) return { status: "survived" };
  const contract = failed.suite.slice(failed.suite.lastIndexOf(":") + 1);
  return { status: "killed", by: `${contract}.${failed.name.replace(/\(.*$/, "")}` };
}

function firstError(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /^Error \(\d+\)/.test(line)) ?? lines[0] ?? "forge printed nothing";
}
