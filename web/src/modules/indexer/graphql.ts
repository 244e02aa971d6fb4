import { clean } from "@weir/sdk/codec/clean";
import * as v from "valibot";
import { count } from "./rows.ts";

/** The indexer does not answer, or not as it should. Nothing essential hangs on it. */
export class IndexerError extends Error {
  override name = "IndexerError";
}

const TIMEOUT = 5_000;
/** Bytes: ten times the largest answer that this page asks for. */
const MOST = 4_000_000;

/** Code points of what the indexer says of an error. */
const REASON = 200;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

async function textOf(response: Response): Promise<string> {
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

/** What it answers, as JSON; undefined where it is none. @throws IndexerError */
async function ask(url: string, init: RequestInit = {}): Promise<{ response: Response; body: unknown }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
    const text = await textOf(response);
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

/** A list as GraphQL has it. What its items are is for `sift` to say. */
export type List = { items: unknown[]; totalCount?: number | undefined };

type ListName = "announcements" | "events" | "positions" | "reserveHours";

/** A list that the query names `name`. @throws IndexerError */
export async function askIndexer(
  indexerUrl: string,
  query: string,
  name: ListName,
  variables: Record<string, unknown>,
): Promise<List> {
  const { response, body } = await ask(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const list = v.object({ items: v.array(v.unknown()), totalCount: v.optional(count) });
  const { success, output } = v.safeParse(v.object({ data: v.object({ [name]: list }) }), body);
  const data = success ? output.data[name] : undefined;
  if (!response.ok || !data) throw new IndexerError(reasonIn(body) || `The indexer answered ${response.status}.`);
  return data;
}

const chainStatus = v.object({ id: count, block: v.object({ number: count }) });

/** The newest block whose events it has. @throws IndexerError */
export async function indexedBlock(indexerUrl: string, chainId: number): Promise<bigint> {
  const { body } = await ask(`${indexerUrl}/status`);
  for (const chain of Object.values(isObject(body) ? body : {})) {
    const { success, output } = v.safeParse(chainStatus, chain);
    if (success && output.id === chainId) return BigInt(output.block.number);
  }
  throw new IndexerError(`The indexer does not follow chain ${chainId}.`);
}
