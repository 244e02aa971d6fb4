import type { Mutant } from "./mutant.ts";
import type { Outcome } from "./outcome.ts";

/** Per cent of the mutants that the tests must kill (issue 3). */
export const LEAST_KILLED = 95;

export type Result = { mutant: Mutant; outcome: Outcome; seconds: number };

/** Why a survivor is no gap of the tests, by its id. */
export type Excuses = Partial<Record<string, string>>;

export type Summary = {
  mutants: number;
  killed: number;
  survived: number;
  /** Survivors with a reason in survivors.ts; they count neither way. */
  excused: number;
  broken: number;
  /** Per cent killed of those that are not excused. */
  score: number;
};

export function summarise(results: Result[], excuses: Excuses): Summary {
  const of = (status: Outcome["status"]) => results.filter(({ outcome }) => outcome.status === status);
  const survivors = of("survived");
  const excused = survivors.filter(({ mutant }) => excuses[mutant.id] !== undefined).length;
  const counted = results.length - excused;
  return {
    mutants: results.length,
    killed: of("killed").length,
    survived: survivors.length,
    excused,
    broken: of("broken").length,
    score: counted === 0 ? 100 : (of("killed").length / counted) * 100,
  };
}

/** Everything that is amiss; nothing where the tests are good enough. */
export function problems(results: Result[], excuses: Excuses): string[] {
  const { score } = summarise(results, excuses);
  return [
    ...(score < LEAST_KILLED ? [`${score.toFixed(1)} % of the mutants are killed; ${LEAST_KILLED} % must be.`] : []),
    ...results.flatMap(({ mutant, outcome }) => {
      if (outcome.status === "broken") return [`${mutant.id} says nothing about the tests: ${outcome.why}`];
      if (outcome.status === "killed" && excuses[mutant.id] !== undefined) {
        return [`${mutant.id} is excused in survivors.ts and killed all the same: take its excuse away.`];
      }
      return [];
    }),
  ];
}
