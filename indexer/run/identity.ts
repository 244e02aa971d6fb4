import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Failure } from "@weir/process/failure";
import { fingerprint } from "@weir/process/fingerprint";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { Hash } from "viem";
import type { Chain } from "./chain.ts";

/** The chain that stored blocks come from. Where one field differs, every block and every row is invalid. */
export type ChainIdentity = {
  chainId: number;
  genesis: Hash;
  /** Hash of the block that deployed the core: it differs between two chains with the same genesis block. */
  startBlock: Hash;
  lendingPools: string;
};

/** A block that Ponder may treat as final. Ponder never reverts rows up to it: they are valid while the chain contains it. */
export type Anchor = { number: number; hash: Hash };

const root = fileURLToPath(new URL("../..", import.meta.url));
const inputs = [
  ...["package.json", "ponder.config.ts", "ponder.schema.ts", "src"].map((name) => `indexer/${name}`),
  ...["generated", "codec", "math", "orders"].map((room) => `sdk/src/${room}`),
];

/**
 * A hash of the programs that make the rows. Covers what handlers import of the SDK too: Ponder hashes its own folder alone.
 * Without `src/api`, which only reads rows.
 */
export const hashCode = (): string => fingerprint(root, inputs, ["api"]);

/** The schema of the rows that this code makes of this chain. */
export const schemaOf = ({ chainId, genesis, startBlock, lendingPools }: ChainIdentity, code: string): string => {
  const text = [chainId, genesis, startBlock, lendingPools, code].join(" ");
  return `weir_${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
};

export const identify = async (chain: Chain, deployment: Deployment): Promise<ChainIdentity> => {
  const [genesis, start, hasCode] = await Promise.all([
    chain.blockHash(0),
    chain.blockHash(deployment.startBlock),
    chain.hasCode(deployment.lendingPools),
  ]);
  if (genesis === null)
    throw new Failure(`${chain.url} has no block 0. Point RPC_URL at a node that keeps the whole chain.`);
  if (start === null || !hasCode)
    throw new Failure(
      `The chain at ${chain.url} has no LendingPools at ${deployment.lendingPools} as of block ${deployment.startBlock}: ` +
        "the deployment file is of an earlier chain. Deploy again (`pnpm start` does), or point RPC_URL at that chain.",
    );
  return {
    chainId: deployment.chainId,
    genesis,
    startBlock: start,
    lendingPools: deployment.lendingPools.toLowerCase(),
  };
};

export const isSameChain = (a: ChainIdentity, b: ChainIdentity): boolean =>
  (["chainId", "genesis", "startBlock", "lendingPools"] as const).every((key) => a[key] === b[key]);

/** Whether blocks of `was`, with those up to `anchor` treated as final, are valid for the chain as it `is`. */
export const isStillTrue = async (
  chain: Pick<Chain, "blockHash">,
  was: ChainIdentity,
  anchor: Anchor | null,
  is: ChainIdentity,
): Promise<boolean> =>
  isSameChain(was, is) && (anchor === null || (await chain.blockHash(anchor.number)) === anchor.hash);
