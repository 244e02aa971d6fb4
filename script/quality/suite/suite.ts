import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { styleText } from "node:util";
import { explain } from "@weir/process/program";
import { add, type Counts, closingLine, none, oneFailed } from "./counts.ts";
import { runInOrder } from "./inOrder.ts";
import { freshReport } from "./reports.ts";
import { check, compileContracts, contracts, endToEnd, playwright, type Section, vitest } from "./runners.ts";

const sections: Section[] = [
  check("lint", "Format and lint"),
  check("typecheck", "Types"),
  check("codegen", "Generated files"),
  check("gas", "Gas"),
  check("build", "Build"),
  // A network of three nodes from start to end, with Weir on it; one node is killed meanwhile.
  { ...endToEnd("devnet", "Peer-to-peer network"), waits: true },
  // The main specs of the browser tests, on a chain with a block time and finality.
  { ...playwright("browser-devnet", "In a browser, on a network", { WEIR_E2E_CHAIN: "devnet" }), waits: true },
  contracts,
  // Every package's unit tests: the projects of vitest.config.ts. Vitest leaves one core idle by default, which is half of two,
  // and gives `maxWorkers` to the projects only from here, not from that file. The test files of a worker share their modules.
  vitest("typescript", "TypeScript", ["--reporter=default", "--maxWorkers=100%", "--no-isolate"], true),
  // A deploy where gas costs money, through a node that lies.
  endToEnd("deploy", "A deploy that costs money"),
  // `pnpm start`: every part comes up, answers, and ends on Ctrl-C.
  { ...endToEnd("start", "Start and stop"), alone: true },
  { ...playwright("browser", "As a user, in a browser", {}), alone: true },
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
  // Ctrl-C reaches the runners too, which are in this process group; each ends what it started before it ends.
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (interrupted = true));

  // Beside the sections before it, most of which leave a core idle. Its own run reports the errors.
  const compiled = chosen.includes(contracts) ? compileContracts().catch(() => {}) : undefined;

  const results = await runInOrder(chosen, {
    async attempt(section, log) {
      if (section === contracts) await compiled;
      return attempt(section, log);
    },
    announce: heading,
    logOf: ({ name }) => freshReport(`${name}.txt`),
    print: (log) => existsSync(log) && process.stdout.write(readFileSync(log)),
    isInterrupted: () => interrupted,
  });

  heading("Result");
  for (const { title, counts, seconds, wasBeside } of results) {
    const mark = counts.failed > 0 ? "✗" : "✓";
    const time = `${seconds.toFixed(0)} s${wasBeside ? ", beside others" : ""}`;
    console.log(`  ${mark} ${title.padEnd(26)} ${closingLine(counts)}  (${time})`);
  }
  if (interrupted) console.log("  Interrupted: the rest did not run.");
  const total = results.map(({ counts }) => counts).reduce(add, interrupted ? oneFailed : none);
  // .ci/run prints it last; in the terminal pnpm may print lines after it.
  writeFileSync(freshReport("closing-line.txt"), `${closingLine(total)}\n`);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A section that throws counts as one failure; the next ones still run. */
async function attempt(section: Section, log?: string): Promise<Counts> {
  try {
    return await section.run(log);
  } catch (error) {
    console.error(explain(error));
    return oneFailed;
  }
}

function heading(title: string): void {
  console.log(`\n${styleText("bold", `── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`)}\n`);
}

await main(process.argv.slice(2));
