import { buildContracts } from "@weir/chain/compile";
import { Failure } from "@weir/process/failure";
import { inRoot, localState } from "@weir/process/paths";
import { readPort } from "@weir/process/ports";
import { runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { execa } from "execa";
import { readDevnetOptions } from "../devnetOptions.ts";
import { findGeth } from "../geth.ts";
import { installAlone } from "../install.ts";
import { basePortVariable, defaultBasePort } from "../layout.ts";
import { canWire, wire } from "./namespaces.ts";
import { judge, limits, summary } from "./networkReport.ts";
import { measure } from "./trial.ts";

/** Set in the run that is inside a network namespace of its own. */
const inside = "WEIR_DEVNET_INSIDE";

/** `pnpm devnet:check [--json]`: starts a network, makes nodes and connections fail, and checks it. Takes about six minutes. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const json = args.includes("--json");
  const options = readDevnetOptions(args.filter((arg) => arg !== "--json"));
  if (options.clients.length < 3) throw new Failure("The check needs at least three nodes: --nodes 3.");
  if (options.keep) throw new Failure("The check starts a network of its own: leave out --keep.");
  // First, because a network namespace has no route to npm.
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
    const measured = await measure({
      ...options,
      watchedSlots: limits.watchedSlots,
      geth,
      basePort,
      folder,
      wired,
      supervisor,
      progress,
    });
    const report = judge(measured);
    console.log(json ? JSON.stringify(report, null, 2) : summary(report));
    process.exitCode = report.passed ? 0 : 1;
  } finally {
    progress.close();
    await supervisor.stop();
  }
  process.exit(); // does not wait for open streams and timers
}

/** Runs this program in a network namespace of its own, where it can create and cut connections. */
async function again(args: string[]): Promise<void> {
  const program = [process.execPath, inRoot("script/process/entry.mjs"), "script/devnet/check/devnetCheck.ts", ...args];
  const child = execa("unshare", ["--net", "--", ...program], {
    stdio: "inherit",
    env: { [inside]: "1" },
    reject: false,
  });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = (await child).exitCode ?? 1;
}

await runProgram(main);
