import { columns } from "@weir/process/columns";
import type { Outcome } from "./forgeRun.ts";
import type { Excuses, Mutant } from "./mutant.ts";

/** The least share of mutants that the tests must kill, in per cent (issue 3). */
const LEAST_KILLED = 95;

export type Result = { mutant: Mutant; outcome: Outcome; seconds: number };

export type Summary = {
  mutants: number;
  killed: number;
  survived: number;
  /** Survivors listed in `excuses`; not part of the score. */
  excused: number;
  broken: number;
  /** Per cent killed of the mutants that are not excused. */
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

export const listing = (mutants: Mutant[]): string =>
  columns(mutants.map(({ id, file, kind, breaks }) => [id, file, kind, breaks]));

/** Which test killed which mutant; survivors come last. */
export function resultTable(results: Result[], excuses: Excuses): string {
  const order = { killed: 0, broken: 1, survived: 2 };
  const sorted = [...results].sort((a, b) => order[a.outcome.status] - order[b.outcome.status]);
  return columns(sorted.map((result) => [result.mutant.id, result.mutant.kind, sentence(result, excuses)]));
}

export function sentence({ mutant, outcome }: Result, excuses: Excuses): string {
  if (outcome.status === "killed") return `killed by ${outcome.by}`;
  if (outcome.status === "broken") return `broken: ${outcome.why}`;
  const excuse = excuses[mutant.id];
  return excuse ? `survived, excused: ${excuse}` : `SURVIVED. ${mutant.breaks}`;
}
