import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { startFalsifyingNode } from "@weir/chain/deploy/test/falsifyingNode";
import { foundryTool } from "@weir/process/foundry";
import { inRoot, localState } from "@weir/process/paths";
import { freePort, host } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";
import { createSupervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { formatGwei, numberToHex, parseGwei, parseTransaction } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The first of Anvil's accounts. */
const key = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
/** The API key in the path of a node's URL, which must not leak. New in each run: files of earlier runs may hold theirs. */
const secret = `v3/${randomBytes(16).toString("hex")}`;
const tip = numberToHex(parseGwei("400000"));
const maxFee = 20n;

const folder = mkdtempSync(path.join(tmpdir(), "weir-deploy-"));
const deployments = path.join(folder, "1.json");
const supervisor = createSupervisor({ logs: localState("logs") });
let node: Awaited<ReturnType<typeof startFalsifyingNode>>;
let answerCode = (result: unknown) => result;
let printed = "";

/** Anvil with Ethereum's chain id, and before it a node that reports false tips and code. */
beforeAll(async () => {
  const honest = `http://${host}:${await freePort()}`;
  const { port } = new URL(honest);
  supervisor.start({
    name: "Anvil as Ethereum",
    command: foundryTool("anvil"),
    // Room for all in one block: Anvil mines when a transaction comes, and what a full block leaves would wait for the next one.
    args: ["--host", host, "--port", port, "--chain-id", "1", "--gas-limit", "100000000", "--silent"],
  });
  node = await startFalsifyingNode(honest, secret, {
    eth_maxPriorityFeePerGas: () => tip,
    eth_gasPrice: () => tip,
    eth_feeHistory: (result: unknown) => ({ ...(result as object), reward: [[tip], [tip], [tip]] }),
    eth_getCode: (result) => answerCode(result),
  });
  await until(() => rpc<string>(honest, "eth_chainId"), { what: "Anvil to answer", signal: supervisor.signal });
  writeFileSync(path.join(folder, "password"), "weir");
  spawnSync(foundryTool("cast"), [
    ...["wallet", "import", "rich", "--keystore-dir", folder],
    ...["--private-key", key, "--unsafe-password", "weir"],
  ]);
});

afterAll(async () => {
  node?.close();
  await supervisor.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Deploys as a program does, which has no terminal. */
async function deploy(...options: string[]) {
  const signer = ["--keystore", path.join(folder, "rich"), "--password-file", path.join(folder, "password")];
  const child = spawn(process.execPath, ["deploy/deploy.ts", ...signer, ...options], {
    cwd: inRoot("script/chain"),
    env: { ...process.env, RPC_URL: node.url, CHAIN_ID: "1", DEPLOYMENTS_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const output = out + err;
  printed += output;
  console.log(output.replace(/^(?=.)/gm, "    | "));
  return { code: code as number | null, output };
}

test("nothing is signed without a terminal to ask on", async () => {
  const { code, output } = await deploy();
  expect(output).toContain("This is not an interactive terminal");
  expect(code).toBe(1);
  expect(node.sent).toEqual([]);
});

test("a deployment whose code differs from the build is not recorded", async () => {
  // Only the deployed code is false: the account and the deployment proxy must be seen as they are.
  answerCode = (result) => (typeof result === "string" && result.length > 1_000 ? `${result.slice(0, -2)}00` : result);
  const { code, output } = await deploy("--confirm", "1", "--max-fee", `${maxFee}`);
  answerCode = (result) => result;
  expect(output).toContain("has other code at");
  expect(code).toBe(1);
  expect(existsSync(deployments)).toBe(false);
});

test("a node's tip of 400,000 gwei is not signed", () => {
  const signed = node.sent.map((raw) => parseTransaction(raw as `0x02${string}`));
  expect(signed).not.toEqual([]);
  for (const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } of signed) {
    console.log(`    signed: ${formatGwei(maxFeePerGas)} gwei, tip ${formatGwei(maxPriorityFeePerGas)}`);
    expect(maxFeePerGas).toBeGreaterThan(0n);
    expect(maxFeePerGas).toBeLessThanOrEqual(parseGwei(`${maxFee}`));
    expect(maxPriorityFeePerGas).toBeLessThanOrEqual(parseGwei("3"));
  }
});

test("contracts that are on the chain with the right code are recorded without a transaction", async () => {
  node.sent.length = 0;
  const { code } = await deploy();
  expect(code).toBe(0);
  expect(node.sent).toEqual([]);
  expect(existsSync(deployments)).toBe(true);
});

test("the node's API key is in no file and in no output", () => {
  const cache = inRoot("contracts/cache-production/Deploy.s.sol/1");
  const files = readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const leaks = [...files, deployments].filter((file) => readFileSync(file, "utf8").includes(secret));
  expect(leaks).toEqual([]);
  expect(printed).not.toContain(secret);
});
