import type { Question } from "../question.ts";

/** Runs what a request asks for, within its deadline. */
export type Answering = <T>(work: (question: Question) => Promise<T>) => Promise<T>;
