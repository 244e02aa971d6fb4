import type { Question } from "../question.ts";

export type Status = {
  chainId: number;
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
    return {
      chainId: question.environment.deployment.chainId,
      indexedBlock: head.block,
      indexedTime: head.time,
      newestBlock: newest?.block ?? null,
      newestTime: newest?.time ?? null,
      // The node may answer from before a block that is indexed already.
      lagBlocks: newest ? Math.max(0, newest.block - head.block) : null,
      lagSeconds: newest ? Math.max(0, newest.time - head.time) : null,
    };
  });
