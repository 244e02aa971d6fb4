import { spawn } from "node:child_process";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { told } from "@weir/process/plain";

export type ForgeScript = {
  /** The file in contracts/deploy, which names its contract. */
  script: string;
  signature?: string;
  args?: string[];
  rpcUrl: string;
  /** How the transactions are signed, as forge's options. */
  signer: string[];
  /** Where forge writes down what it has sent. */
  broadcastDir: string;
  /** Whether a person sits before it, whom forge may ask for a password, and shows what it does. */
  attended?: boolean;
  /** Whether it only writes down what it would send. */
  simulate?: boolean;
};

/** Runs a Foundry script and sends its transactions. The bytecode is the production profile's. */
export async function forgeScript({
  script,
  signature,
  args = [],
  rpcUrl,
  signer,
  broadcastDir,
  attended = false,
  simulate = false,
}: ForgeScript): Promise<void> {
  const call = signature ? ["--sig", signature, ...args] : [];
  const child = spawn(
    foundryTool("forge"),
    [
      "script",
      `contracts/deploy/${script}`,
      ...call,
      ...(simulate ? [] : ["--broadcast"]),
      "--rpc-url",
      rpcUrl,
      "--non-interactive",
      ...signer,
    ],
    {
      cwd: inRoot(),
      // A warning is for the test suite to refuse; here it would only keep someone from starting.
      env: {
        ...process.env,
        FOUNDRY_PROFILE: "production",
        FOUNDRY_BROADCAST: broadcastDir,
        FOUNDRY_DENY: "never",
        NO_COLOR: "1",
      },
      stdio: attended ? "inherit" : ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (output += data.toString()));

  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    if (attended) throw new Failure(`forge could not run ${script}; it says why above. Nothing was written down.`);
    const last = told(output).trimEnd().split("\n").slice(-20).join("\n");
    throw new Failure(`forge could not run ${script}. Its last lines:\n${last}`);
  }
}
