import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";
import { succeed } from "./succeed.ts";

/** Copies what git has, or would take in, to a folder, and installs its packages there. */
export async function copySources(folder: string): Promise<void> {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root });
  for (const name of listed.toString().split("\0")) {
    // A file that was deleted is listed until that is committed.
    if (name && existsSync(inRoot(name))) cpSync(inRoot(name), path.join(folder, name));
  }
  const { command, args } = pnpmCommand();
  await succeed(command, [...args, "install", "--frozen-lockfile", "--prefer-offline"], {
    ...{ folder, env: { CI: "true" } },
  });
}
