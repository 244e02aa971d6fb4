import { vi } from "vitest";

/**
 * Waits until `check` no longer throws. Only what hangs comes to the end of the time: Vitest's own second is too short for the
 * first import of a page's code beside two other workers.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 60_000 });
