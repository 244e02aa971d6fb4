import { BaseError } from "viem";

const BUSY: ReadonlySet<unknown> = new Set([429, -32005, -32007]);

/** Whether a node answered "too many requests": it runs, but must be asked less often. */
export const isBusy = (error: unknown): boolean =>
  error instanceof BaseError &&
  error.walk((cause) => {
    const { status, code } = cause as { status?: unknown; code?: unknown };
    return BUSY.has(status) || BUSY.has(code);
  }) !== null;
