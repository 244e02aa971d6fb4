import { BaseError } from "viem";

const SILENT: ReadonlySet<string> = new Set(["HttpRequestError", "TimeoutError"]);

/** Whether no JSON-RPC answer came: no connection, an HTTP error or a timeout. An error that the node answers is none. */
export const isSilence = (error: unknown): boolean =>
  error instanceof BaseError && error.walk((cause) => cause instanceof Error && SILENT.has(cause.name)) !== null;
