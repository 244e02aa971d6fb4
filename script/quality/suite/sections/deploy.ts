import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { startLiar } from "@weir/chain/deploy/test/liar";
import { foundryTool } from "@weir/process/foundry";
import { inRoot, localState } from "@weir/process/paths";
import { freePort, host } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";
import { createSupervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { formatGwei, numberToHex, parseGwei, parseTransaction } from "viem";
import { check } from "../check.ts";
import { add } from "../counts.ts";
import type { Section } from "../section.ts";

/** The first of Anvil's accounts. */
const key = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
/** What a node's address has in its path, and nobody else may learn. Another in each run: files of earlier ones may hold theirs. */
const secret = `v3/${randomBytes(16).toString("hex")}`;
const tip = numberToHex(parseGwei("400000"));
const maxFee = 20n;

/** A deploy where gas costs money, through a node that lies: on an Anvil that says it is Ethereum. */
export const deploy: Section = {
  name: "deploy",
  title: "A deploy that costs money",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "weir-deploy-"));
    const supervisor = createSupervisor({ logs: localState("logs") });
    const honest = `http://${host}:${await freePort()}`;
    const port = new URL(honest).port;
    supervisor.start({
      name: "Anvil as Ethereum",
      command: foundryTool("anvil"),
      args: ["--host", host, "--port", port, "--chain-id", "1", "--silent"],
    });
    const lies = {
      eth_maxPriorityFeePerGas: () => tip,
      eth_gasPrice: () => tip,
      eth_feeHistory: (truth: unknown) => ({ ...(truth as object), reward: [[tip], [tip], [tip]] }),
    };
    let code = (truth: unknown) => truth;
    const liar = await startLiar(honest, secret, { ...lies, eth_getCode: (truth) => code(truth) });
    try {
      const { signal } = supervisor;
      await until(() => rpc<string>(honest, "eth_chainId"), { what: "Anvil to answer", signal });
      writeFileSync(path.join(folder, "password"), "weir");
      spawnSync(foundryTool("cast"), [
        ...["wallet", "import", "rich", "--keystore-dir", folder],
        ...["--private-key", key, "--unsafe-password", "weir"],
      ]);
      const signer = ["--keystore", path.join(folder, "rich"), "--password-file", path.join(folder, "password")];
      const attempt = (...options: string[]) => run(liar.url, folder, [...signer, ...options]);
      const deployments = path.join(folder, "1.json");

      const unasked = await check("nothing is signed where nobody can be asked", async () => {
        const { code, output } = await attempt();
        return code === 1 && liar.sent.length === 0 && output.includes("Nobody can be asked here");
      });
      const lied = await check("other code than was built is not written down", async () => {
        // Only that of what is deployed: the account and the deployment proxy have to be seen as they are.
        code = (truth) => (typeof truth === "string" && truth.length > 1_000 ? `${truth.slice(0, -2)}00` : truth);
        const { code: exit, output } = await attempt("--confirm", "1", "--max-fee", `${maxFee}`);
        code = (truth) => truth;
        return exit === 1 && output.includes("has other code at") && !existsSync(deployments);
      });
      const capped = await check("a node's tip of 400,000 gwei is not what was signed then", async () => {
        const signed = liar.sent.map((raw) => parseTransaction(raw as `0x02${string}`));
        for (const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } of signed)
          console.log(`    signed: ${formatGwei(maxFeePerGas)} gwei, tip ${formatGwei(maxPriorityFeePerGas)}`);
        return (
          signed.length > 0 &&
          signed.every(
            ({ maxFeePerGas = 0n, maxPriorityFeePerGas = 0n }) =>
              maxFeePerGas > 0n && maxFeePerGas <= parseGwei(`${maxFee}`) && maxPriorityFeePerGas <= parseGwei("3"),
          )
        );
      });
      const found = await check("what is there with the right code costs nothing, and is written down", async () => {
        liar.sent.length = 0;
        const { code: exit } = await attempt();
        return exit === 0 && liar.sent.length === 0 && existsSync(deployments);
      });
      const kept = await check("the node's key is in no file and in nothing that was printed", async () => {
        const cache = inRoot("contracts/cache-production/Deploy.s.sol/1");
        const files = readdirSync(cache, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => path.join(parentPath, name));
        return [...files, deployments].every((file) => !readFileSync(file, "utf8").includes(secret)) && !leaked;
      });
      return [unasked, lied, capped, found, kept].reduce(add);
    } finally {
      liar.close();
      await supervisor.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

let leaked = false;

/** Deploys as a program does, which has no terminal. */
async function run(url: string, folder: string, options: string[]) {
  const child = spawn(process.execPath, ["deploy/deploy.ts", ...options], {
    cwd: inRoot("script/chain"),
    env: { ...process.env, RPC_URL: url, CHAIN_ID: "1", DEPLOYMENTS_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  const output = out + err;
  leaked ||= output.includes(secret);
  console.log(output.replace(/^(?=.)/gm, "    | "));
  return { code, output };
}
