import { splitUrls } from "@weir/chain/target";
import { type DevnetOptions, readDevnetOptions } from "@weir/devnet/devnetOptions";
import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";
import { isHttpUrl } from "@weir/sdk/deployments/fields";

/** The chain to run Weir on. */
export type Choice =
  /** One Anvil process, with a month of history. */
  | { kind: "anvil" }
  /** The peer-to-peer network of @weir/devnet. */
  | { kind: "devnet"; options: DevnetOptions }
  /** A chain that runs already. `deploy`: the options of a deploy, which names the account and the most it may cost. */
  | { kind: "rpc"; urls: string[]; deploy: string[] };

const usage = "Use `--chain devnet` for the peer-to-peer network, or `--chain <url>` for a node of another chain.";

/** Reads the arguments of `pnpm start`. */
export function readChoice(argv: string[]): Choice {
  const at = argv.findIndex((word) => word === "--chain" || word.startsWith("--chain="));
  if (at < 0) {
    if (argv.length > 0) throw new Failure(`\`${argv[0]}\` is not an option. ${usage}`);
    return { kind: "anvil" };
  }
  const joined = argv[at]?.startsWith("--chain=");
  const value = joined ? argv[at]?.slice("--chain=".length) : argv[at + 1];
  const rest = argv.toSpliced(at, joined ? 1 : 2);

  if (value === "anvil") {
    if (rest.length > 0) throw new Failure(`\`${rest[0]}\` is not an option for Anvil. ${usage}`);
    return { kind: "anvil" };
  }
  if (value === "devnet") return { kind: "devnet", options: readDevnetOptions(rest) };
  const urls = splitUrls(value ?? "");
  if (urls.length > 0 && urls.every(isHttpUrl)) return { kind: "rpc", urls, deploy: rest };
  throw new Failure(`\`--chain ${(value ?? "").split(",").map(shown).join(",")}\` is not a chain. ${usage}`);
}
