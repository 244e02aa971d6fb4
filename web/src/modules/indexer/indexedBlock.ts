import { ask, IndexerError, isObject } from "./ask.ts";

/** The block number in a chain's entry of the indexer's status; null: it is none of this chain. */
const blockIn = (entry: unknown, chainId: number): number | null => {
  const block = isObject(entry) && entry.id === chainId ? entry.block : null;
  const number = isObject(block) ? block.number : null;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
};

/** The newest block that the indexer has processed. Every page asks for it, so this file needs no library. @throws IndexerError */
export async function indexedBlock(indexerUrl: string, chainId: number): Promise<bigint> {
  const { body } = await ask(`${indexerUrl}/status`);
  for (const entry of Object.values(isObject(body) ? body : {})) {
    const block = blockIn(entry, chainId);
    if (block !== null) return BigInt(block);
  }
  throw new IndexerError(`The indexer does not follow chain ${chainId}.`);
}
