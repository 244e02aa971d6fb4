import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { styleText } from "node:util";
import { explain } from "@weir/process/program";
import { add, closingLine, none, oneFailed } from "./counts.ts";
import { freshReport } from "./reports.ts";
import {
  check,
  compileContracts,
  contracts,
  endToEnd,
  type Outcome,
  playwright,
  type Section,
  vitest,
} from "./runners.ts";

const sections: Section[] = [
  check("lint", "Format and lint"),
  check("typecheck", "Types"),
  check("codegen", "Generated files"),
  check("gas", "Gas"),
  contracts,
  // Every package's unit tests: the projects of vitest.config.ts. Vitest leaves one core idle by default, and the longest files
  // wait half of their time for chains and indexers, so one worker more than cores keeps these busy. Vitest gives `maxWorkers` to
  // the projects only from here, not from that file. The test files of a worker share their modules.
  vitest("typescript", "TypeScript", [
    "--reporter=default",
    `--maxWorkers=${availableParallelism() + 1}`,
    "--no-isolate",
    // On a busy machine every test is slow; only what hangs is to come to this end.
    "--testTimeout=120000",
    "--hookTimeout=120000",
  ]),
  check("build", "Build"),
  // A deploy where gas costs money, through a node that lies.
  endToEnd("deploy", "A deploy that costs money"),
  // `pnpm start`: every part comes up, answers, and ends on Ctrl-C.
  endToEnd("start", "Start and stop"),
  playwright("browser", "As a user, in a browser", {}),
  // A network of three nodes from start to end, with Weir on it; one node is killed meanwhile.
  endToEnd("devnet", "Peer-to-peer network"),
  // The main specs again, on a chain with a block time and finality.
  playwright("browser-devnet", "The same on a network", { WEIR_E2E_CHAIN: "devnet" }),
];

/** `pnpm test` runs every section, also after one that failed; `pnpm test lint contracts` runs only these two. */
async function main(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !sections.some((section) => section.name === name));
  if (unknown.length > 0) {
    console.error(
      `Unknown section: ${unknown.join(", ")}. The sections are ${sections.map(({ name }) => name).join(", ")}.`,
    );
    process.exit(1);
  }

  const chosen = names.length === 0 ? sections : sections.filter(({ name }) => names.includes(name));
  const start = Date.now();
  const results: (Outcome & { title: string; seconds: number })[] = [];
  // Ctrl-C reaches the runners too, which are in this process group; each ends what it started before it ends.
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (interrupted = true));

  // Beside the sections before it, most of which leave a core idle. Its own run reports the errors.
  const compiled = chosen.includes(contracts) ? compileContracts().catch(() => {}) : undefined;

  for (const section of chosen) {
    if (interrupted) break;
    heading(section.title);
    const began = Date.now();
    if (section === contracts) await compiled;
    const outcome = await attempt(section);
    results.push({ ...outcome, title: section.title, seconds: (Date.now() - began) / 1000 });
  }

  heading(`Result, after ${((Date.now() - start) / 60_000).toFixed(1)} min`);
  for (const { title, counts, failures, seconds } of results) {
    console.log(
      `  ${counts.failed > 0 ? "✗" : "✓"} ${title.padEnd(26)} ${closingLine(counts)}  (${seconds.toFixed(0)} s)`,
    );
    for (const failure of failures) console.log(`      ${failure}`);
  }
  if (interrupted) console.log("  Interrupted: the rest did not run.");
  const total = results.map(({ counts }) => counts).reduce(add, interrupted ? oneFailed : none);
  // .ci/run prints it last; in the terminal pnpm may print lines after it.
  writeFileSync(freshReport("closing-line.txt"), `${closingLine(total)}\n`);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A section that throws counts as one failure; the next ones still run. */
async function attempt(section: Section): Promise<Outcome> {
  try {
    return await section.run();
  } catch (error) {
    const reason = explain(error);
    console.error(reason);
    return { counts: oneFailed, failures: [reason] };
  }
}

function heading(title: string): void {
  console.log(`\n${styleText("bold", `── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`)}\n`);
}

await main(process.argv.slice(2));
