import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { redact } from "@weir/process/plain";
import { execa } from "execa";
import { foundryEnv } from "../compile.ts";

export type ForgeScript = {
  /** The file in contracts/deploy, which names its contract. */
  script: string;
  /** The function to call and its arguments, instead of `run()`. */
  call?: [signature: string, ...args: string[]];
  rpcUrl: string;
  /** Forge's options that say how the transactions are signed. */
  signer: string[];
  /** Where forge records what it has sent. */
  broadcastDir: string;
  /** Sends a transaction only when the one before it is mined. */
  slow?: boolean;
  /** Connects forge to this terminal, where it may ask for a password. */
  attended?: boolean;
  /** Records the transactions without sending them. */
  simulate?: boolean;
};

/** Runs a Foundry script and sends its transactions, with the bytecode of the production profile. */
export async function forgeScript(options: ForgeScript): Promise<void> {
  const { script, call, rpcUrl, signer, broadcastDir, slow = false, attended = false, simulate = false } = options;
  const args = ["--rpc-url", rpcUrl, "--non-interactive", ...signer];
  if (call) args.push("--sig", ...call);
  if (!simulate) args.push("--broadcast");
  if (slow) args.push("--slow");
  const { failed, all, originalMessage } = await execa(
    foundryTool("forge"),
    ["script", `contracts/deploy/${script}`, ...args],
    {
      cwd: inRoot(),
      // The test suite refuses warnings; here they would only prevent a start.
      env: { ...foundryEnv, FOUNDRY_BROADCAST: broadcastDir, FOUNDRY_DENY: "never", NO_COLOR: "1" },
      stdio: attended ? "inherit" : ["ignore", "pipe", "pipe"],
      all: true,
      reject: false,
    },
  );
  if (!failed) return;
  if (attended) throw new Failure(`forge could not run ${script}; it says why above. Nothing was written down.`);
  const last = redact(all || originalMessage || "")
    .split("\n")
    .slice(-20)
    .join("\n");
  throw new Failure(`forge could not run ${script}. Its last lines:\n${last}`);
}
