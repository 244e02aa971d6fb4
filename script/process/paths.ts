import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => path.join(root, ...parts);

/** What programs leave behind while they run: logs, stamps, local state. Ignored by git, safe to delete. */
export const localState = (...parts: string[]): string => inRoot(".weir", ...parts);
