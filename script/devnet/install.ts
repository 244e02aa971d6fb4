import path from "node:path";
import { Failure } from "@weir/process/failure";
import { madeFrom } from "@weir/process/fingerprint";
import { exclusively } from "@weir/process/lock";
import { inRoot, localState } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";
import { createProgress, type Progress } from "@weir/process/progress";
import { createSupervisor, type Supervisor } from "@weir/process/supervisor";

const folder = inRoot("script/devnet/clients");

/** The files that determine the installed packages and their contents. */
const inputs = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "patches"];

/** The packages in the folder; they are current if they match its lockfile and patches. */
export const packagesIn = (install: string) =>
  madeFrom(path.join(install, "node_modules", ".installed-from"), install, inputs);

type Owner = { supervisor: Pick<Supervisor, "run" | "signal">; step: Progress["step"] };

/** Installs the devnet's clients from npm, unless they are current. Throws a Failure that says what to do. */
export async function installClients({ supervisor, step }: Owner, install = folder): Promise<void> {
  const packages = packagesIn(install);
  if (packages.isCurrent()) return;
  const { signal } = supervisor;
  const turn = { what: "another install of the devnet's clients to end", signal, timeout: 600_000 };
  await step("Installing the devnet's clients, which only a devnet needs", () =>
    exclusively(localState("devnet-clients.lock"), turn, async () => {
      if (packages.isCurrent()) return;
      const pnpm = pnpmCommand();
      const command = {
        name: "the install of the clients",
        command: pnpm.command,
        args: [...pnpm.args, "install", "--frozen-lockfile"],
        cwd: install,
        env: { CI: "true" }, // replaces what an older version left without a question
      };
      try {
        await packages.make(() => supervisor.run(command));
      } catch (error) {
        signal.throwIfAborted();
        throw new Failure(
          `${(error as Error).message}\nThe devnet's clients are installed from npm the first time, and whenever their versions or patches change: see that npm can be reached, and try again. \`npx pnpm@12.21.0 start\` without --chain devnet needs none of them.`,
        );
      }
    }),
  );
}

/** The same, for a program without a supervisor. */
export async function installAlone(out: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (packagesIn(folder).isCurrent()) return;
  const supervisor = createSupervisor({ logs: localState("logs") });
  try {
    await installClients({ supervisor, step: createProgress(out).step });
  } finally {
    await supervisor.stop();
  }
}
