import { Failure } from "@weir/process/failure";
import { fingerprint } from "@weir/process/fingerprint";
import { root } from "@weir/process/paths";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { Hash } from "viem";
import type { Chain } from "./chain.ts";

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

const inputs = [
  ...["package.json", "ponder.config.ts", "ponder.schema.ts", "src"].map((name) => `indexer/${name}`),
  ...["generated", "codec", "math", "orders"].map((room) => `sdk/src/${room}`),
];

/** Covers what handlers import of the SDK too: Ponder hashes its own folder alone. */
export const hashCode = (): string => fingerprint(root, inputs, []).slice(0, 16);

export const identify = async (chain: Chain, deployment: Deployment, code: string): Promise<Identity> => {
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
