import { isNodeUrl, splitUrls } from "@weir/chain/target";
import { type DevnetOptions, readDevnetOptions } from "@weir/devnet/devnetOptions";
import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";

/** The chain that someone wants Weir on. */
export type Choice =
  /** One process on this machine, with a month of history. */
  | { kind: "anvil" }
  /** The peer-to-peer network of script/devnet. */
  | { kind: "devnet"; options: DevnetOptions }
  /** A chain that is there already. `deploy`: who deploys and what it may cost, where nothing is deployed yet. */
  | { kind: "rpc"; urls: string[]; deploy: string[] };

const usage = "Say `--chain devnet` for the peer-to-peer network, or `--chain <url>` for a node of another chain.";

/** What follows `pnpm start`. */
export function readChoice(argv: string[]): Choice {
  const at = argv.findIndex((word) => word === "--chain" || word.startsWith("--chain="));
  if (at < 0) {
    if (argv.length > 0) throw new Failure(`\`${argv[0]}\` means nothing here. ${usage}`);
    return { kind: "anvil" };
  }
  const joined = argv[at]?.startsWith("--chain=");
  const value = joined ? argv[at]?.slice("--chain=".length) : argv[at + 1];
  const rest = argv.toSpliced(at, joined ? 1 : 2);

  if (value === "anvil") {
    if (rest.length > 0) throw new Failure(`\`${rest[0]}\` means nothing on Anvil. ${usage}`);
    return { kind: "anvil" };
  }
  if (value === "devnet") return { kind: "devnet", options: readDevnetOptions(rest) };
  const urls = splitUrls(value ?? "");
  if (urls.length > 0 && urls.every(isNodeUrl)) return { kind: "rpc", urls, deploy: rest };
  throw new Failure(`\`--chain ${(value ?? "").split(",").map(shown).join(",")}\` names no chain. ${usage}`);
}
