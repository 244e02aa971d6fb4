/** The indexer does not answer, or not as it should. Nothing essential hangs on it. */
export class IndexerError extends Error {
  override name = "IndexerError";
}

const TIMEOUT = 5_000;

export async function askIndexer<T>(indexerUrl: string, query: string, variables: Record<string, unknown>): Promise<T> {
  const response = await fetch(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((cause: unknown) => {
    throw new IndexerError("The indexer does not answer.", { cause });
  });
  const body = (await response.json().catch(() => undefined)) as
    | { data?: T; errors?: { message: string }[] }
    | undefined;
  if (!response.ok || !body?.data) {
    throw new IndexerError(body?.errors?.[0]?.message ?? `The indexer answered ${response.status}.`);
  }
  return body.data;
}

/** The newest block whose events it has. */
export async function indexedBlock(indexerUrl: string, chainId: number): Promise<bigint> {
  const response = await fetch(`${indexerUrl}/status`, { signal: AbortSignal.timeout(TIMEOUT) }).catch(
    (cause: unknown) => {
      throw new IndexerError("The indexer does not answer.", { cause });
    },
  );
  const status = (await response.json().catch(() => undefined)) as
    | Record<string, { id: number; block: { number: number } }>
    | undefined;
  const chain = Object.values(status ?? {}).find(({ id }) => id === chainId);
  if (!chain) throw new IndexerError(`The indexer does not follow chain ${chainId}.`);
  return BigInt(chain.block.number);
}
