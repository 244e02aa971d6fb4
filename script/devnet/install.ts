import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { fingerprint } from "@weir/process/fingerprint";
import { exclusively } from "@weir/process/lock";
import { inRoot, localState } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";
import { createProgress, type Progress } from "@weir/process/progress";
import { type Command, createSupervisor, type Supervisor } from "@weir/process/supervisor";

const folder = inRoot("script/devnet/clients");

/** What decides which packages are there, and what is in them. */
const inputs = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "patches"];

/** Inside what is installed: whoever deletes that takes the stamp away with it. */
const stampOf = (install: string): string => path.join(install, "node_modules", ".installed-from");

/** Whether the install in the folder is what its lockfile and its patches say. */
export function isCurrent(install: string): boolean {
  const stamp = stampOf(install);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(install, inputs, []);
}

type Owner = { supervisor: Pick<Supervisor, "run" | "signal">; step: Progress["step"] };

/** Brings the clients of the devnet from npm, unless they are there. Throws a Failure that says what to do where it cannot. */
export async function installClients({ supervisor, step }: Owner, install = folder): Promise<void> {
  if (isCurrent(install)) return;
  const { signal } = supervisor;
  const turn = { what: "another install of the devnet's clients to end", signal, timeout: 600_000 };
  await step("Installing the devnet's clients, which only a devnet needs", () =>
    exclusively(localState("devnet-clients.lock"), turn, async () => {
      if (isCurrent(install)) return;
      const stamp = stampOf(install);
      const now = fingerprint(install, inputs, []);
      // An install that is interrupted is none.
      rmSync(stamp, { force: true });
      try {
        await supervisor.run(command(install));
      } catch (error) {
        signal.throwIfAborted();
        throw new Failure(
          `${(error as Error).message}\nThe devnet's clients are installed from npm the first time, and whenever their versions or patches change: see that npm can be reached, and try again. \`npx pnpm@12.21.0 start\` without --chain devnet needs none of them.`,
        );
      }
      writeFileSync(stamp, now);
    }),
  );
}

/** The same for a program that has nothing running yet. */
export async function installAlone(out: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (isCurrent(folder)) return;
  const supervisor = createSupervisor({ logs: localState("logs") });
  try {
    await installClients({ supervisor, step: createProgress(out).step });
  } finally {
    await supervisor.stop();
  }
}

function command(cwd: string): Command {
  const pnpm = pnpmCommand();
  return {
    name: "the install of the clients",
    command: pnpm.command,
    args: [...pnpm.args, "install", "--frozen-lockfile"],
    cwd,
    env: { CI: "true" }, // asks nobody whether it may replace what an older version left
  };
}
