import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gasTable, readSnapshot } from "@weir/bench/gas/figures";
import { judgeFigures } from "@weir/bench/gas/judgeFigures";
import { measureGas } from "@weir/bench/gas/measureGas";
import { buildContracts, generate } from "@weir/chain/compile";
import { type CommandOptions, run } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { inRoot, localState } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";
import { createSupervisor, type Supervisor } from "@weir/process/supervisor";
import { buildWeb, webIsBuilt } from "@weir/stack/web-build";
import { licences, writeBom } from "../bom/bom.ts";
import { add, type Counts, judge, none } from "./counts.ts";
import { repeatedNames, sourceFiles } from "./repeatedNames.ts";
import { check, type Section } from "./section.ts";

/** Whether a command exits with 0. */
const succeeds = async (command: string, args: string[], options?: CommandOptions): Promise<boolean> =>
  (await run(command, args, options)) === 0;

/** Prints the problems; true if there are none. */
function noProblems(problems: string[]): boolean {
  for (const problem of problems) console.error(`    ${problem}`);
  return problems.length === 0;
}

/** Runs checks one after the other. */
async function checks(all: Record<string, () => Promise<boolean>>): Promise<Counts> {
  let counts = none;
  for (const [title, passes] of Object.entries(all)) counts = add(counts, await check(title, passes));
  return counts;
}

const forge = (...args: string[]) => succeeds(foundryTool("forge"), args);
const solidityFolders = ["src", "test", "deploy", "bench"].map((folder) => `contracts/${folder}`);

export const lint: Section = {
  name: "lint",
  title: "Format and lint",
  run: () =>
    checks({
      "biome check": () => succeeds("biome", ["check", "--error-on-warnings", "."]),
      "forge fmt --check": () => forge("fmt", "--check", ...solidityFolders),
      "imports follow .dependency-cruiser.mjs": () =>
        succeeds("depcruise", ["sdk", "indexer", "web", "script", "--output-type", "err-long"]),
      "no two source files share a name": async () => noProblems(repeatedNames(sourceFiles())),
      "every installed package states its licence": async () =>
        noProblems(licences((await writeBom(".", "weir")).bom).problems),
      // Tests cast and send on purpose what the contracts never should.
      "forge lint": () => forge("lint", "contracts/src", "contracts/deploy"),
    }),
};

/** What pnpm writes with --report-summary, by the package's folder. */
type Summary = { executionStatus: Record<string, { status: "passed" | "failure" | "skipped" }> };

export const typecheck: Section = {
  name: "typecheck",
  title: "Types",
  async run() {
    const { command, args } = pnpmCommand();
    // Two at a time: the suite counts on two cores. Packages without the script are skipped.
    const options = ["--recursive", "--no-sort", "--no-bail", "--workspace-concurrency=2", "--report-summary"];
    const file = inRoot("pnpm-exec-summary.json");
    rmSync(file, { force: true });
    const exitCode = await run(command, [...args, ...options, "run", "typecheck"]);
    const summary = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Summary) : undefined;
    const packages = Object.values(summary?.executionStatus ?? {});
    rmSync(file, { force: true });
    const of = (wanted: string) => packages.filter(({ status }) => status === wanted).length;
    return judge({ ...none, passed: of("passed"), failed: of("failure") }, exitCode);
  },
};

const generated = inRoot("sdk/src/generated");
const readGenerated = () =>
  new Map(readdirSync(generated).map((name) => [name, readFileSync(`${generated}/${name}`, "utf8")]));

export const codegen: Section = {
  name: "codegen",
  title: "Generated files",
  run: () =>
    check("sdk/src/generated is current", async () => {
      const committed = readGenerated();
      try {
        if (!(await generate())) return false;
        const stale = [...readGenerated()].filter(([name, text]) => committed.get(name) !== text);
        return noProblems(
          stale.map(([name]) => `${name} is stale: run \`npx pnpm@12.21.0 codegen\` and commit the result.`),
        );
      } finally {
        // A check changes no file.
        for (const [name, text] of committed) writeFileSync(`${generated}/${name}`, text);
      }
    }),
};

/** What `pnpm bench:gas --check` does; each of Weir's figures counts as a test. */
export const gas: Section = {
  name: "gas",
  title: "Gas",
  async run() {
    const measured = await measureGas();
    console.log(`${gasTable(measured)}\n`);
    const verdicts = judgeFigures(measured.weir, readSnapshot());
    return checks(
      Object.fromEntries(verdicts.map(({ operation, problems }) => [operation, async () => noProblems(problems)])),
    );
  },
};

export const build: Section = {
  name: "build",
  title: "Build",
  run: () =>
    checks({
      contracts: () => builds(buildContracts),
      web: async () => webIsBuilt() || builds(buildWeb),
    }),
};

async function builds(work: (supervisor: Supervisor) => Promise<void>): Promise<boolean> {
  const supervisor = createSupervisor({ logs: localState("logs") });
  try {
    await work(supervisor);
    return true;
  } catch (error) {
    return noProblems([(error as Error).message]);
  } finally {
    await supervisor.stop();
  }
}
