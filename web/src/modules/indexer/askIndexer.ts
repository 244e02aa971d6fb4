import { clean } from "@weir/sdk/codec/clean";
import * as v from "valibot";
import { ask, IndexerError, isObject } from "./ask.ts";
import { type Query, textOf } from "./query.ts";
import { count, hexOf, seconds } from "./rows.ts";

/** Maximum length of an indexer's error message, in code points. */
const REASON = 200;

/** What an answer says of its first error. One thing that the indexer does not have is `null`, of a list of them it is an error. */
const errorIn = (body: unknown, data: unknown): { reason: string; code: string | undefined } => {
  const [first]: unknown[] = isObject(body) && Array.isArray(body.errors) ? body.errors : [];
  const { message, extensions } = isObject(first) ? first : {};
  const code = isObject(extensions) ? extensions.code : data === null && !first ? "NOT_FOUND" : undefined;
  return {
    reason: typeof message === "string" ? clean(message, REASON) : "",
    code: typeof code === "string" ? code : undefined,
  };
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
  if (!response.ok || !success) {
    const { reason, code } = errorIn(body, data);
    throw new IndexerError(reason || `The indexer answered ${response.status}.`, { code });
  }
  return output;
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
