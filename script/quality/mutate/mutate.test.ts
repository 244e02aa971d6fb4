import { beforeAll, test } from "vitest";
import { excuses, mutants } from "./mutants.ts";
import { sentence } from "./score.ts";
import { keepResult, keptOutcome } from "./test/results.ts";
import { prepare, tryOut } from "./test/workshop.ts";

// `pnpm mutate` applies each mutant to a copy of the contracts and runs the tests over it. A test here passes if the
// contracts' tests kill its mutant; score.ts judges the whole run. `-t '^(first|second):'` tries some mutants. A run takes
// the verdicts of earlier runs over the same contracts and mutants; delete .weir/mutation to try all again.

const kept = new Map(mutants.map((mutant) => [mutant.id, keptOutcome(mutant)]));

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads which fixtures the hook needs.
beforeAll(async ({}, { tasks }) => {
  const chosen = new Set(tasks.filter(({ mode }) => mode === "run").map(({ name }) => name.split(":")[0]));
  const untried = mutants.filter(({ id }) => chosen.has(id) && !kept.get(id));
  if (untried.length > 0) await prepare(untried);
});

test.concurrent.for(mutants)("$id: $breaks", async (mutant, { annotate, expect, signal, task }) => {
  const outcome = kept.get(mutant.id) ?? (await tryOut(mutant, signal));
  const result = { mutant, outcome };
  keepResult(result);
  task.meta.mutation = result;
  await annotate(sentence(result, excuses));
  expect(outcome, mutant.breaks).toMatchObject({ status: excuses[mutant.id] ? "survived" : "killed" });
});
