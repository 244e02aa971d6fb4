import type { Problem } from "@weir/sdk/actions/simulate";
import { type ReadError, readError, type Stage } from "@weir/sdk/errors/readError";
import type { ExplainContext } from "./errorContext.ts";
import type { Said } from "./said.ts";
import { errorSaid, problemSaid, shortfallSaid } from "./sentences.ts";

/** An error in a sentence with its values, and what to do next. `name` is the error's code, for programs. */
export type Explanation = { name: string; sentence: string; remedy: string };

/** `by`: who refused. "contract": the chain reverts the call; "outside": a wallet, a device or a node failed. */
export type Cause = { by: ReadError["by"]; explanation: Explanation };

const explained = (name: string, [sentence, remedy]: Said): Explanation => ({ name, sentence, remedy });

/** Anything that reading, simulating, signing or sending may throw, as its cause. */
export const causeOf = (error: unknown, context: ExplainContext = {}, stage?: Stage): Cause => {
  const read = readError(error, stage);
  return { by: read.by, explanation: explained(read.code, errorSaid(read, context)) };
};

/** As causeOf(), without who refused. */
export const explain = (error: unknown, context: ExplainContext = {}, stage?: Stage): Explanation =>
  causeOf(error, context, stage).explanation;

/** The user approved less in the wallet than the action takes. Token units. */
export const explainShortfall = (approved: bigint, needed: bigint, context: ExplainContext = {}): Explanation =>
  explained("ApprovalTooLow", shortfallSaid(approved, needed, context));

/** A problem that is found before anything is signed, in the words of the revert. */
export const explainProblem = (problem: Problem, context: ExplainContext = {}): Explanation =>
  explained(problem.name, problemSaid(problem, context));
