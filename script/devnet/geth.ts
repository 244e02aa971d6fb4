import { spawnSync } from "node:child_process";
import { Failure } from "@weir/process/failure";

/** The version tested here; newer ones should work. */
const gethVersion = "1.16.9";

const remedy = `Install it: \`go install github.com/ethereum/go-ethereum/cmd/geth@v${gethVersion}\` (with Go, which puts it into ~/go/bin), or your system's package; then put it on PATH or set GETH to where it is. Or leave out --el: EthereumJS comes from npm.`;

/** The geth executable: $GETH, or the one on the PATH. */
export function findGeth(env: NodeJS.ProcessEnv = process.env): string {
  const geth = env.GETH?.trim() || "geth";
  const { error, status, stderr } = spawnSync(geth, ["version"], { encoding: "utf8", timeout: 20_000, env });
  if (!error && status === 0) return geth;
  const missing = (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
  const problem = missing ? "there is none" : (error?.message ?? (stderr.trim().split("\n").at(-1) || "it fails"));
  const name = env.GETH ? `GETH=${geth}` : "geth, which is looked for on the PATH,";
  throw new Failure(`${name} does not start: ${problem}. ${remedy}`);
}
