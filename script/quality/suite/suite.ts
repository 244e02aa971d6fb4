import { writeFileSync } from "node:fs";
import { styleText } from "node:util";
import { add, type Counts, closingLine, none, oneFailed } from "./counts.ts";
import { freshReport, type Section } from "./section.ts";
import { browser, browserOnDevnet } from "./sections/browser.ts";
import { build } from "./sections/build.ts";
import { codegen } from "./sections/codegen.ts";
import { contracts } from "./sections/contracts.ts";
import { deploy } from "./sections/deploy.ts";
import { devnet } from "./sections/devnet.ts";
import { gas } from "./sections/gas.ts";
import { lint } from "./sections/lint.ts";
import { start } from "./sections/start.ts";
import { typecheck } from "./sections/typecheck.ts";
import { typescript } from "./sections/typescript.ts";

const sections: Section[] = [
  ...[lint, typecheck, codegen, contracts, gas, typescript, build],
  ...[deploy, start, browser, devnet, browserOnDevnet],
];

/** `pnpm test`: every section, whatever became of the one before; `pnpm test lint contracts`: only these. */
async function main(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !sections.some((section) => section.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such part of the suite: ${unknown.join(", ")}. There are: ${sections.map(({ name }) => name).join(", ")}.`,
    );
    process.exit(1);
  }

  const chosen = names.length === 0 ? sections : sections.filter(({ name }) => names.includes(name));
  const results: { title: string; counts: Counts; seconds: number }[] = [];
  // The runners are in this process group: Ctrl-C reaches them too, and they end what they began before they end.
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (interrupted = true));

  for (const section of chosen) {
    if (interrupted) break;
    heading(section.title);
    const began = Date.now();
    const counts = await attempt(section);
    results.push({ title: section.title, counts, seconds: (Date.now() - began) / 1000 });
  }

  heading("Result");
  for (const { title, counts, seconds } of results) {
    console.log(
      `  ${counts.failed > 0 ? "✗" : "✓"} ${title.padEnd(26)} ${closingLine(counts)}  (${seconds.toFixed(0)} s)`,
    );
  }
  if (interrupted) console.log("  Interrupted: the rest did not run.");
  const total = results.map(({ counts }) => counts).reduce(add, interrupted ? oneFailed : none);
  // For .ci/run, which ends with it: pnpm has the last word otherwise.
  writeFileSync(freshReport("closing-line.txt"), `${closingLine(total)}\n`);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A section that breaks is a section that failed, and no reason to leave out those after it. */
async function attempt(section: Section): Promise<Counts> {
  try {
    return await section.run();
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    return oneFailed;
  }
}

function heading(title: string): void {
  console.log(`\n${styleText("bold", `── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`)}\n`);
}

await main(process.argv.slice(2));
