import { clean } from "@weir/sdk/codec/clean";
import * as v from "valibot";
import { type Query, textOf } from "./query.ts";
import { count, hexOf, seconds } from "./rows.ts";

/** The indexer does not answer, or its answer is invalid. No action depends on it. */
export class IndexerError extends Error {
  override name = "IndexerError";
}

const TIMEOUT = 5_000;
/** Maximum answer size in bytes: ten times the largest answer that this page requests. */
const MOST = 4_000_000;

/** Maximum length of an indexer's error message, in code points. */
const REASON = 200;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST) {
      await reader.cancel();
      throw new IndexerError("The indexer sent more than was asked for.");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The answer as JSON; undefined if it is not JSON. */
async function ask(url: string, init: RequestInit = {}): Promise<{ response: Response; body: unknown }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
    const text = await readText(response);
    try {
      return { response, body: JSON.parse(text) as unknown };
    } catch {
      return { response, body: undefined };
    }
  } catch (cause) {
    throw cause instanceof IndexerError ? cause : new IndexerError("The indexer does not answer.", { cause });
  }
}

const reasonIn = (body: unknown): string => {
  const [first]: unknown[] = isObject(body) && Array.isArray(body.errors) ? body.errors : [];
  return isObject(first) && typeof first.message === "string" ? clean(first.message, REASON) : "";
};

/** A list of the API. `sift` validates its rows. */
export const list = v.object({ nodes: v.array(v.unknown()), totalCount: v.optional(count) });

/**
 * The field `name` of the answer, in the given shape. The query's types tell what an honest indexer answers; what is inside the shape
 * is unchecked.
 * @throws IndexerError
 */
export async function askIndexer<Result, Variables, const Shape extends v.GenericSchema>(
  indexerUrl: string,
  query: Query<Result, Variables>,
  name: keyof Result & string,
  shape: Shape,
  variables: Variables,
): Promise<v.InferOutput<Shape>> {
  const { response, body } = await ask(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: textOf(query), variables }),
  });
  const data = isObject(body) && isObject(body.data) ? body.data[name] : undefined;
  const { success, output } = v.safeParse(shape, data);
  if (!response.ok || !success) throw new IndexerError(reasonIn(body) || `The indexer answered ${response.status}.`);
  return output;
}

const chainStatus = v.object({ id: count, block: v.object({ number: count }) });

/** The newest block that the indexer has processed. */
export async function indexedBlock(indexerUrl: string, chainId: number): Promise<bigint> {
  const { body } = await ask(`${indexerUrl}/status`);
  for (const chain of Object.values(isObject(body) ? body : {})) {
    const { success, output } = v.safeParse(chainStatus, chain);
    if (success && output.id === chainId) return BigInt(output.block.number);
  }
  throw new IndexerError(`The indexer does not follow chain ${chainId}.`);
}

const stateShape = v.object({
  chainId: count,
  lendingPools: hexOf(20),
  indexedBlock: count,
  indexedTime: seconds,
  lagBlocks: v.nullable(count),
  lagSeconds: v.nullable(count),
});

/** What the indexer follows and how far it is; null: the answer is not that of an indexer of this version. */
export type IndexerState = v.InferOutput<typeof stateShape>;

/** @throws IndexerError where it does not answer */
export async function indexerState(indexerUrl: string): Promise<IndexerState | null> {
  const { success, output } = v.safeParse(stateShape, (await ask(`${indexerUrl}/v1/status`)).body);
  return success ? output : null;
}
