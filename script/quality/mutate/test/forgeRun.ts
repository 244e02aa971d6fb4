import { foundryTool } from "@weir/process/foundry";
import { root } from "@weir/process/paths";
import { execa } from "execa";
import { parseJunit } from "../../suite/reports.ts";
import type { Outcome } from "../score.ts";

export type ForgeRun = { output: string; complaints: string; timedOut: boolean };

/** Runs `forge test --junit` in a folder. */
export async function forgeTest(folder: string, args: string[], signal?: AbortSignal): Promise<ForgeRun> {
  // One thread: the mutants run in parallel.
  const options = ["test", "--junit", "--threads", "1", ...args];
  const { stdout, stderr, timedOut } = await execa(foundryTool("forge"), options, {
    cwd: folder,
    preferLocal: true,
    localDir: root,
    env: {
      // Compiling is most of a mutant's time; without the optimiser it takes a third.
      FOUNDRY_OPTIMIZER: "false",
      // A mutant may leave a variable unused: a warning.
      FOUNDRY_DENY: "never",
    },
    stdin: "ignore",
    reject: false,
    timeout: 15 * 60_000,
    ...(signal && { cancelSignal: signal }),
    // Includes its compiler.
    killDescendants: true,
    killSignal: "SIGKILL",
  });
  signal?.throwIfAborted();
  return { output: stdout, complaints: stderr, timedOut };
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
