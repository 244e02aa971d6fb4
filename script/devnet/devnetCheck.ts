import { existsSync, readFileSync, rmSync } from "node:fs";
import { Failure } from "@weir/process/failure";
import { inRoot, localState } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import { execa, execaSync } from "execa";
import { readDevnetOptions } from "./devnetOptions.ts";
import { installAlone } from "./install.ts";
import { readBasePort } from "./layout.ts";

/** Whether this user may create network namespaces: root on Linux may. */
const mayUnshare = (): boolean => {
  const { failed } = execaSync("unshare", ["--net", "ip", "link", "set", "lo", "up"], { reject: false });
  return process.platform === "linux" && !failed;
};

/**
 * `pnpm devnet:check [--json]` and the options of `pnpm devnet`: runs test/check/devnetCheck.e2e.test.ts, which takes about
 * six minutes. Where this user may, it runs in a network namespace of its own, in which it can create and cut connections.
 */
await runProgram(async () => {
  const args = process.argv.slice(2);
  const json = args.includes("--json");
  const devnet = args.filter((arg) => arg !== "--json");
  const { clients, keep } = readDevnetOptions(devnet);
  if (clients.length < 3) throw new Failure("The check needs at least three nodes: --nodes 3.");
  if (keep) throw new Failure("The check starts a network of its own: leave out --keep.");
  // First, because a network namespace has no route to npm.
  await installAlone(process.stderr);

  const report = localState("devnet-check", `${readBasePort()}.json`);
  rmSync(report, { force: true });
  const wired = mayUnshare();
  const vitest = ["vitest", "run", "--config", "script/devnet/test/check/vitest.config.ts", "--reporter=verbose"];
  const [command = "", ...rest] = [...(wired ? ["unshare", "--net", "--"] : []), ...vitest];
  const { exitCode } = await execa(command, rest, {
    cwd: inRoot(),
    preferLocal: true,
    env: { DEVNET_CHECK: JSON.stringify({ args: devnet, report, wired }) },
    stdio: ["ignore", json ? process.stderr : "inherit", "inherit"],
    reject: false,
  });
  if (json && existsSync(report)) console.log(readFileSync(report, "utf8").trimEnd());
  process.exitCode = exitCode ?? 1;
});
