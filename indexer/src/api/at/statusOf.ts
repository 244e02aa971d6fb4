import type { Address } from "viem";
import type { Question } from "../question.ts";

export type Status = {
  chainId: number;
  /** The core whose events are indexed. */
  lendingPools: Address;
  indexedBlock: number;
  /** seconds */
  indexedTime: number;
  /** null: the node does not answer. */
  newestBlock: number | null;
  newestTime: number | null;
  lagBlocks: number | null;
  lagSeconds: number | null;
};

/** How far the index is behind the node. */
export const statusOf = (question: Question): Promise<Status> =>
  question.memo("status", async () => {
    const [head, newest] = await Promise.all([question.head(), question.environment.newestBlock()]);
    const { chainId, lendingPools } = question.environment.deployment;
    return {
      chainId,
      // As the rows name addresses.
      lendingPools: lendingPools.toLowerCase() as Address,
      indexedBlock: head.block,
      indexedTime: head.time,
      newestBlock: newest?.block ?? null,
      newestTime: newest?.time ?? null,
      // The node may answer from before a block that is indexed already.
      lagBlocks: newest ? Math.max(0, newest.block - head.block) : null,
      lagSeconds: newest ? Math.max(0, newest.time - head.time) : null,
    };
  });
