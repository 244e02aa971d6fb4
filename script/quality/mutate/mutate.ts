// Applies each mutant in mutants/ to a copy of the contracts and runs the tests over it. --list shows the mutants,
// --only <id,…> tries some, --resume keeps the last run's results. Exits with 1 if the tests kill too few mutants or a
// mutant gives no verdict: see score.ts. forge has no mutation of its own yet: docs/decisions/2026-11-27-mutation.md.
import { availableParallelism } from "node:os";
import { Failure } from "@weir/process/failure";
import { runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import type { Mutant } from "./mutant.ts";
import { excuses, mutants } from "./mutants.ts";
import { parseOptions } from "./mutateOptions.ts";
import { knownResults, sourcesNow, writeResults } from "./results.ts";
import { listing, problems, type Result, resultTable, sentence, summarise } from "./score.ts";
import { openWorkshop, requireFound } from "./workshop.ts";

await runProgram(async () => {
  const { only, list, resume } = parseOptions(
    process.argv.slice(2),
    mutants.map(({ id }) => id),
  );
  const chosen = only.length === 0 ? mutants : mutants.filter(({ id }) => only.includes(id));
  requireFound(chosen);
  if (list) return console.log(listing(chosen));

  const sources = sourcesNow();
  const known = knownResults(mutants, sources);
  const results = new Map(known.map((result) => [result.mutant.id, result]));
  if (!resume) for (const { id } of chosen) results.delete(id);
  const toTry = chosen.filter(({ id }) => (results.get(id)?.outcome.status ?? "broken") === "broken");

  await tryAll(toTry, (result) => {
    results.set(result.mutant.id, result);
    writeResults([...results.values()], sources, excuses);
  });

  const asked = chosen.map(({ id }) => results.get(id)!);
  writeResults([...results.values()], sources, excuses);
  console.log(`\n${resultTable(asked, excuses)}\n`);
  const { killed, survived, excused, broken, score } = summarise(asked, excuses);
  console.log(
    `${killed} of ${asked.length} mutants killed, ${survived} survived (${excused} of them excused), ${broken} broken: ${score.toFixed(1)} %.`,
  );
  const failures = problems(asked, excuses);
  if (failures.length > 0) {
    console.error(`\n${failures.join("\n")}`);
    process.exitCode = 1;
  }
});

async function tryAll(toTry: Mutant[], found: (result: Result) => void): Promise<void> {
  if (toTry.length === 0) return;
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => interrupted.abort(new Failure("Interrupted. --resume continues from here.")));
  }
  const progress = createProgress();
  const workshop = openWorkshop(interrupted.signal);
  try {
    await progress.step("The unchanged sources, and every test", () => workshop.prove());
    const queue = toTry.entries();
    const worker = async () => {
      for (const [index, mutant] of queue) {
        const began = Date.now();
        const outcome = await workshop.tryOut(mutant);
        const result = { mutant, outcome, seconds: Math.round((Date.now() - began) / 1000) };
        found(result);
        const mark = outcome.status === "killed" ? "✓" : "✗";
        progress.note(
          `  ${mark} ${index + 1}/${toTry.length} ${mutant.id}: ${sentence(result, excuses)}  (${result.seconds} s)`,
        );
      }
    };
    // The first failure aborts the other workers and their forge runs; the folders are removed after all have ended.
    const ends = await Promise.allSettled(
      Array.from({ length: availableParallelism() }, () =>
        worker().catch((error) => {
          interrupted.abort(error);
          throw error;
        }),
      ),
    );
    if (ends.some(({ status }) => status === "rejected")) throw interrupted.signal.reason;
  } finally {
    progress.close();
    workshop.close();
  }
}
