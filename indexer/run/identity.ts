import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { Hash } from "viem";
import type { Chain } from "./chain.ts";
import { SetupError } from "./readSettings.ts";

/** What the stored rows were made from. Where one field differs, every row is invalid. */
export type Identity = {
  chainId: number;
  genesis: Hash;
  /** Hash of the block that deployed the core: it differs between two chains with the same genesis block. */
  startBlock: Hash;
  lendingPools: string;
  /** Hash of the programs that made the rows. */
  code: string;
};

/** A block that Ponder may treat as final. Ponder never reverts rows up to it: they are valid while the chain contains it. */
export type Anchor = { number: number; hash: Hash };

const indexer = resolve(fileURLToPath(import.meta.url), "../..");

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort();

/** Covers what handlers import of the SDK too: Ponder hashes its own folder alone. */
export const hashCode = (): string => {
  const hash = createHash("sha256");
  const sdk = resolve(indexer, "../sdk/src");
  const files = [
    resolve(indexer, "package.json"),
    resolve(indexer, "ponder.config.ts"),
    resolve(indexer, "ponder.schema.ts"),
    ...filesBelow(resolve(indexer, "src")),
    ...filesBelow(resolve(sdk, "generated")),
    ...filesBelow(resolve(sdk, "codec")),
    ...filesBelow(resolve(sdk, "math")),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
};

export const identify = async (chain: Chain, deployment: Deployment, code: string): Promise<Identity> => {
  const [genesis, start, hasCode] = await Promise.all([
    chain.blockHash(0),
    chain.blockHash(deployment.startBlock),
    chain.hasCode(deployment.lendingPools),
  ]);
  if (genesis === null)
    throw new SetupError(`${chain.url} has no block 0. Point RPC_URL at a node that keeps the whole chain.`);
  if (start === null || !hasCode)
    throw new SetupError(
      `The chain at ${chain.url} has no LendingPools at ${deployment.lendingPools} as of block ${deployment.startBlock}: ` +
        "the deployment file is of an earlier chain. Deploy again (`pnpm start` does), or point RPC_URL at that chain.",
    );
  return {
    chainId: deployment.chainId,
    genesis,
    startBlock: start,
    lendingPools: deployment.lendingPools.toLowerCase(),
    code,
  };
};

const same = (a: Identity, b: Identity): boolean =>
  (Object.keys(b) as (keyof Identity)[]).every((key) => a[key] === b[key]);

/** Whether rows made from `was`, with blocks up to `anchor` treated as final, are valid for the chain as it `is`. */
export const isStillTrue = async (
  chain: Pick<Chain, "blockHash">,
  was: Identity,
  anchor: Anchor | null,
  is: Identity,
): Promise<boolean> => same(was, is) && (anchor === null || (await chain.blockHash(anchor.number)) === anchor.hash);
