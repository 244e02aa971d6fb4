import { execa } from "execa";
import { inRoot, root } from "./paths.ts";

export type CommandOptions = {
  /** Relative to the repository's root. */
  cwd?: string;
  env?: Record<string, string>;
  /** A file that receives standard output instead of the terminal. */
  output?: string;
  /** Whether the command may ask on the terminal. */
  attended?: boolean;
};

/** Runs a command with its output shown and returns its exit code; 1 when a signal ended it or it did not start. */
export async function run(command: string, args: string[], options: CommandOptions = {}): Promise<number> {
  const { cwd = ".", env, output, attended = false } = options;
  const result = await execa(command, args, {
    cwd: inRoot(cwd),
    preferLocal: true,
    localDir: root,
    env: env ?? {},
    stdin: attended ? "inherit" : "ignore",
    stdout: output ? { file: output } : "inherit",
    stderr: "inherit",
    buffer: false,
    reject: false,
  });
  if (result.failed && result.exitCode === undefined) console.error(result.shortMessage);
  return result.exitCode ?? 1;
}

/** Runs a script of the package.json in a folder. */
export const runScript = (
  folder: string,
  script: string,
  args: string[] = [],
  options: Omit<CommandOptions, "cwd"> = {},
): Promise<number> => run(process.execPath, ["--run", script, "--", ...args], { ...options, cwd: folder });
