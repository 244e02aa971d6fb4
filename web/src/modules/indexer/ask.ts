/** The indexer does not answer, or its answer is invalid or an error, whose code it may give. No action depends on it. */
export class IndexerError extends Error {
  override name = "IndexerError";
  readonly code: string | undefined;

  constructor(message: string, { code, ...options }: ErrorOptions & { code?: string | undefined } = {}) {
    super(message, options);
    this.code = code;
  }
}

const TIMEOUT = 5_000;
/** Maximum answer size in bytes: ten times the largest answer that this page requests. */
const MOST = 4_000_000;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

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

/** The answer as JSON; undefined if it is not JSON. @throws IndexerError */
export async function ask(url: string, init: RequestInit = {}): Promise<{ response: Response; body: unknown }> {
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
