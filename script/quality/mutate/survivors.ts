import type { Excuses } from "./verdict.ts";

/** Mutants that no test can kill, because nothing can be told from what they leave: why, by id. */
export const excuses: Excuses = {};
