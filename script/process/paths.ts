import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => path.join(root, ...parts);

/** A path for logs, stamps and other local state: ignored by git, safe to delete. */
export const localState = (...parts: string[]): string => inRoot(".weir", ...parts);
