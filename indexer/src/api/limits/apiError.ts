/** What an answer's `code` can be, and the HTTP status that goes with it. */
export const statusOfCode = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  /** The question costs too much: depth, aliases, tokens, list length, complexity. */
  QUERY_TOO_LARGE: 400,
  NOT_FOUND: 404,
  BODY_TIMEOUT: 408,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  /** A block or a time that is not indexed: before the first row, or after the last. */
  BLOCK_NOT_INDEXED: 422,
  /** An offer that was posted: what it lacks to be taken. */
  OFFER_UNREADABLE: 422,
  OFFER_OTHER_CHAIN: 422,
  OFFER_OTHER_CONTRACT: 422,
  OFFER_FORGED: 422,
  OFFER_NOT_STARTED: 422,
  OFFER_EXPIRED: 422,
  OFFER_CANCELLED: 422,
  OFFER_USED_UP: 422,
  OFFER_UNFUNDED: 422,
  OFFER_INVALID: 422,
  OFFER_UNCHECKED: 422,
  TOO_MANY_OFFERS: 429,
  INTERNAL_SERVER_ERROR: 500,
  /** The node that knows a block's time does not answer. */
  NODE_UNAVAILABLE: 502,
  BUSY: 503,
  TIMEOUT: 503,
} as const;

export type ErrorCode = keyof typeof statusOfCode;

/** An error whose message the person who asks may read. Every other error becomes INTERNAL_SERVER_ERROR. */
export class ApiError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
  }
}

export const badInput = (message: string): ApiError => new ApiError("BAD_USER_INPUT", message);

/** The message of INTERNAL_SERVER_ERROR. */
export const FAILED = "The indexer failed to answer. Its log has the reason.";

/** What the person who asks reads of an error; an unexpected one is reported. */
export const publicForm = (error: unknown, report: (error: unknown) => void) => {
  const known = error instanceof ApiError;
  if (!known) report(error);
  const code: ErrorCode = known ? error.code : "INTERNAL_SERVER_ERROR";
  return { code, message: known ? error.message : FAILED, status: statusOfCode[code] };
};
