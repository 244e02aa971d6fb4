import { readFileSync } from "node:fs";

/** The queries of docs/api.md, in its order. */
export const guideQueries = (): string[] =>
  [...readGuide().matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => (query as string).trim());

/** Beside the page there may be no docs folder: an editor without examples is better than none. */
const readGuide = (): string => {
  try {
    return readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  } catch {
    return "";
  }
};
