import { spawn } from "node:child_process";
import { once } from "node:events";
import { buildContracts } from "@weir/chain/compile";
import { Failure } from "@weir/process/failure";
import { inRoot, localState } from "@weir/process/paths";
import { readPort } from "@weir/process/ports";
import { runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { findGeth } from "../geth.ts";
import { installAlone } from "../install.ts";
import { basePortVariable, defaultBasePort } from "../layout.ts";
import { readOptions } from "../options.ts";
import { measure } from "./measure.ts";
import { canWire, wire } from "./namespaces.ts";
import { judge } from "./report.ts";
import { summary } from "./summary.ts";

/** Set in the run that is inside a network namespace of its own. */
const inside = "WEIR_DEVNET_INSIDE";

/** `pnpm devnet:check [--json]`: starts a network, harms it, and tells whether it held. Takes about six minutes. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const json = args.includes("--json");
  const options = readOptions(args.filter((arg) => arg !== "--json"));
  if (options.clients.length < 3)
    throw new Failure("A network that is cut in two has at least three nodes: --nodes 3.");
  if (options.keep) throw new Failure("The check starts a network of its own: leave out --keep.");
  // Before anything else: a network namespace of its own has no way out to npm.
  await installAlone(process.stderr);
  if (!process.env[inside] && canWire()) return again(args);

  const geth = options.clients.includes("geth") ? findGeth() : undefined;
  const basePort = readPort(basePortVariable, defaultBasePort);
  const supervisor = createSupervisor({ logs: localState("devnet-check", "logs") });
  const progress = createProgress(process.stderr);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, async () => {
      progress.close();
      await supervisor.stop();
      process.exit(130);
    });
  }
  try {
    await progress.step("Building the contracts", () => buildContracts(supervisor));
    const wired = process.env[inside] ? await wire(options.clients.length, supervisor) : undefined;
    const folder = localState("devnet-check", `${basePort}`);
    const measured = await measure({ ...options, geth, basePort, folder, wired, supervisor, progress });
    const report = judge(measured);
    console.log(json ? JSON.stringify(report, null, 2) : summary(report));
    process.exitCode = report.passed ? 0 : 1;
  } finally {
    progress.close();
    await supervisor.stop();
  }
  process.exit(); // streams and timers of what is gone
}

/** The same program in a network namespace of its own, where it can lay wires and cut them. */
async function again(args: string[]): Promise<void> {
  const program = [process.execPath, inRoot("script/process/entry.mjs"), "script/devnet/check/devnetCheck.ts", ...args];
  const child = spawn("unshare", ["--net", "--", ...program], {
    stdio: "inherit",
    env: { ...process.env, [inside]: "1" },
  });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, "exit")) as [number | null];
  process.exitCode = code ?? 1;
}

await runProgram(main);
