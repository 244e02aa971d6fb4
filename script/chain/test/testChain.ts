import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { freePort, host } from "@weir/process/ports";
import { until } from "@weir/process/until";
import { execa } from "execa";
import { funded } from "../accounts.ts";
import { connect } from "../target.ts";

const { signal } = new AbortController();

/** Waits until the condition gives a value, for a minute. */
export const eventually = <T>(condition: () => Promise<T | undefined | false>): Promise<T> =>
  until(condition, { what: "what the test expects", signal, timeout: 60_000, interval: 50 });

/** An Anvil of its own, and the programs of this package run against it. */
export async function startTestChain(chainId: number, ...args: string[]) {
  const port = await freePort();
  const target = { rpcUrl: `http://${host}:${port}`, chainId };
  const deployments = mkdtempSync(path.join(tmpdir(), "weir-deployments-"));
  const env = { RPC_URL: target.rpcUrl, CHAIN_ID: `${chainId}`, DEPLOYMENTS_DIR: deployments };
  const own = ["--host", host, "--port", `${port}`, "--chain-id", `${chainId}`, "--accounts", `${funded}`, "--silent"];
  const anvil = execa(foundryTool("anvil"), [...own, ...args], { stdio: "ignore", reject: false });
  return {
    target,
    env,
    client: await eventually(() => connect(target)),
    /** Starts a program; `all` of its result is what it printed. */
    start: (file: string, more: Record<string, string> = {}) =>
      execa(process.execPath, [file], {
        cwd: inRoot("script/chain"),
        env: { ...env, ...more },
        all: true,
        reject: false,
      }),
    killAnvil: () => anvil.kill(),
    async stop() {
      anvil.kill();
      await anvil;
      rmSync(deployments, { recursive: true, force: true });
    },
  };
}
