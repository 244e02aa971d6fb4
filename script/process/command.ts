import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { delimiter } from "node:path";
import { finished } from "node:stream/promises";
import { inRoot } from "./paths.ts";

export type CommandOptions = {
  /** From the repository's root. */
  cwd?: string;
  env?: Record<string, string>;
  /** A file for its standard output, which is then not shown. */
  output?: string;
  /** Whether it may ask the person who sits before it. */
  attended?: boolean;
};

/** Runs a command with its output shown, and returns its exit code; 1 when a signal ended it or it did not start. */
export async function run(
  command: string,
  args: string[],
  { cwd = ".", env, output, attended = false }: CommandOptions = {},
): Promise<number> {
  const child = spawn(command, args, {
    cwd: inRoot(cwd),
    env: { ...process.env, ...env, PATH: [inRoot("node_modules/.bin"), process.env.PATH].join(delimiter) },
    stdio: [attended ? "inherit" : "ignore", output ? "pipe" : "inherit", "inherit"],
  });
  const file = output && child.stdout?.pipe(createWriteStream(output));
  try {
    const [code] = (await once(child, "close")) as [number | null];
    if (file) await finished(file);
    return code ?? 1;
  } catch (error) {
    console.error(`${command}: ${(error as Error).message}`);
    return 1;
  }
}

/** Runs a script of a package's own package.json. */
export const runScript = (
  folder: string,
  script: string,
  args: string[] = [],
  options: Omit<CommandOptions, "cwd"> = {},
): Promise<number> => run(process.execPath, ["--run", script, "--", ...args], { ...options, cwd: folder });
