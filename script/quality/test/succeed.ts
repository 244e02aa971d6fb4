import path from "node:path";
import { root } from "@weir/process/paths";
import { execa } from "execa";

/** Runs a command in a folder, of the repository unless its path is absolute. Throws its output unless it exits with 0. */
export async function succeed(
  command: string,
  args: string[],
  { folder = ".", env = {} }: { folder?: string; env?: Record<string, string> } = {},
): Promise<void> {
  const { failed, all, shortMessage } = await execa(command, args, {
    cwd: path.resolve(root, folder),
    env,
    preferLocal: true,
    localDir: root,
    stdin: "ignore",
    all: true,
    reject: false,
  });
  if (failed) throw new Error(all || shortMessage);
}
