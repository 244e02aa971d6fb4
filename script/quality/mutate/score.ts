import type { Reporter } from "vitest/node";
import type { Excuses, Mutant } from "./mutant.ts";
import { excuses } from "./mutants.ts";

/** The least share of mutants that the tests must kill, in per cent (issue 3). */
const LEAST_KILLED = 95;

export type Outcome =
  | { status: "killed"; by: string }
  | { status: "survived" }
  /** No verdict on the tests: the mutant does not compile, or the run exceeds its time limit. */
  | { status: "broken"; why: string };

export type Result = { mutant: Mutant; outcome: Outcome };

declare module "vitest" {
  interface TaskMeta {
    mutation?: Result;
  }
}

export function summarise(results: Result[], excuses: Excuses) {
  const of = (status: Outcome["status"]) => results.filter(({ outcome }) => outcome.status === status);
  const survivors = of("survived");
  const excused = survivors.filter(({ mutant }) => excuses[mutant.id] !== undefined).length;
  const counted = results.length - excused;
  return {
    mutants: results.length,
    killed: of("killed").length,
    survived: survivors.length,
    /** Survivors listed in `excuses`; not part of the score. */
    excused,
    broken: of("broken").length,
    /** Per cent killed of the mutants that are not excused. */
    score: counted === 0 ? 100 : (of("killed").length / counted) * 100,
  };
}

/** A sentence for each reason to fail. */
export function problems(results: Result[], excuses: Excuses): string[] {
  const { score } = summarise(results, excuses);
  return [
    ...(score < LEAST_KILLED ? [`${score.toFixed(1)} % of the mutants are killed; ${LEAST_KILLED} % must be.`] : []),
    ...results.flatMap(({ mutant, outcome }) => {
      if (outcome.status === "broken") return [`${mutant.id} gives no verdict on the tests: ${outcome.why}`];
      if (outcome.status === "killed" && excuses[mutant.id] !== undefined) {
        return [`${mutant.id} is killed but has an excuse in mutants.ts: remove the excuse.`];
      }
      return [];
    }),
  ];
}

export function sentence({ mutant, outcome }: Result, excuses: Excuses): string {
  if (outcome.status === "killed") return `killed by ${outcome.by}`;
  if (outcome.status === "broken") return `broken: ${outcome.why}`;
  const excuse = excuses[mutant.id];
  return excuse ? `survived, excused: ${excuse}` : "SURVIVED";
}

/** Prints the score. A run whose only failures are survivors within the limit exits with 0. */
export const reportScore: Reporter = {
  onTestRunEnd(modules, errors, reason) {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const results = tests.flatMap((test) => test.meta().mutation ?? []);
    if (results.length === 0) return;
    const { killed, survived, excused, broken, score } = summarise(results, excuses);
    console.log(
      `${killed} of ${results.length} mutants killed, ${survived} survived (${excused} of them excused), ${broken} broken: ${score.toFixed(1)} %.`,
    );
    const reasons = problems(results, excuses);
    if (reasons.length > 0) console.error(`\n${reasons.join("\n")}`);
    const unjudged = tests.filter((test) => test.result().state === "failed" && !test.meta().mutation);
    const others = [reasons, unjudged, errors, ...modules.map((module) => module.errors())];
    if (reason !== "interrupted" && others.every(({ length }) => length === 0)) process.exitCode = 0;
  },
};
