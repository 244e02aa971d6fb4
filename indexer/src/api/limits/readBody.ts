import { ApiError } from "./apiError.ts";
import { BODY_DEADLINE, MAX_BODY } from "./caps.ts";

const tooLarge = (most: number): ApiError =>
  new ApiError("BODY_TOO_LARGE", `The body has more than ${most} bytes. Send less in one request.`);

/**
 * The body as text. Nothing beyond the limit is kept in memory, and a body that is late is not waited for.
 * @param deadline milliseconds
 * @param most bytes
 * @throws ApiError BODY_TOO_LARGE, BODY_TIMEOUT
 */
export const readBody = async (request: Request, deadline = BODY_DEADLINE, most = MAX_BODY): Promise<string> => {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  if (request.body === null) return "";
  const reader = request.body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ApiError("BODY_TIMEOUT", `The body did not arrive within ${deadline / 1000} seconds.`)),
      deadline,
    );
  });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return Buffer.concat(chunks).toString("utf8");
      size += value.byteLength;
      if (size > most) throw tooLarge(most);
      chunks.push(value);
    }
  } catch (error) {
    // Frees the connection's buffer; the answer goes out either way.
    void reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
};
