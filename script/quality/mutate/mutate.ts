// Makes the mistakes listed in mutants/, one at a time and each in a copy of its own, and sees whether the tests notice.
// --list shows them, --only <id,…> tries some, --resume keeps what the last run found of the same sources and tests.
// Ends with 1 where the tests kill too few, or a mutant says nothing about them: see verdict.ts.
import { availableParallelism } from "node:os";
import { Failure } from "@weir/process/failure";
import { runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { parseOptions } from "./options.ts";
import { knownResults, sourcesNow, writeResults } from "./report.ts";
import { excuses } from "./survivors.ts";
import { listing, table, told } from "./table.ts";
import { problems, type Result, summarise } from "./verdict.ts";
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
  console.log(`\n${table(asked, excuses)}\n`);
  const { killed, survived, excused, broken, score } = summarise(asked, excuses);
  console.log(
    `${killed} of ${asked.length} mutants killed, ${survived} survived (${excused} of them excused), ${broken} broken: ${score.toFixed(1)} %.`,
  );
  const amiss = problems(asked, excuses);
  if (amiss.length > 0) {
    console.error(`\n${amiss.join("\n")}`);
    process.exitCode = 1;
  }
});

async function tryAll(toTry: Mutant[], found: (result: Result) => void): Promise<void> {
  if (toTry.length === 0) return;
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => interrupted.abort(new Failure("Interrupted. --resume goes on from here.")));
  }
  const progress = createProgress();
  const workshop = openWorkshop(interrupted.signal);
  try {
    await progress.step("The sources as they are, and every test", () => workshop.prove());
    const queue = toTry.entries();
    const worker = async () => {
      for (const [index, mutant] of queue) {
        const began = Date.now();
        const outcome = await workshop.tryOut(mutant);
        const result = { mutant, outcome, seconds: Math.round((Date.now() - began) / 1000) };
        found(result);
        const mark = outcome.status === "killed" ? "✓" : "✗";
        progress.note(
          `  ${mark} ${index + 1}/${toTry.length} ${mutant.id}: ${told(result, excuses)}  (${result.seconds} s)`,
        );
      }
    };
    // The first that fails ends the others, and with them what they run; nothing is cleared away under their feet.
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
