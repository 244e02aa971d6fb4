import { run, runScript } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { type Counts, judge } from "./counts.ts";
import { countTests, failedTests, freshReport, linesOfFailures, type ReportedTest, readJunit } from "./reports.ts";

/** What a section came to; a line for each test that failed. */
export type Outcome = { counts: Counts; failures: string[] };

export type Section = {
  /** The argument that runs it alone: `pnpm test lint`. */
  name: string;
  title: string;
  run(): Promise<Outcome>;
};

const outcome = (tests: ReportedTest[], exitCode: number): Outcome => ({
  counts: judge(countTests(tests), exitCode),
  failures: linesOfFailures(tests),
});

/** One line per suite. */
function printSuites(tests: ReportedTest[]): void {
  for (const suite of new Set(tests.map((test) => test.suite))) {
    const own = tests.filter((test) => test.suite === suite);
    const { passed, failed } = countTests(own);
    console.log(`  ${failed > 0 ? "✗" : "✓"} ${suite}  ${passed} of ${passed + failed}  ${own[0]?.seconds} s`);
  }
}

/** Compiles the contracts with their tests: minutes on one core. */
export const compileContracts = async (): Promise<number> =>
  run(foundryTool("forge"), ["build"], { output: freshReport("forge-build.txt") });

export const contracts: Section = {
  name: "contracts",
  title: "Contracts",
  async run() {
    const forge = foundryTool("forge");
    const file = freshReport("forge.xml");
    // forge reports either for programs or for people: first for programs, then the failures again for people.
    const exitCode = await run(forge, ["test", "--junit"], { output: file });
    const tests = readJunit(file);
    printSuites(tests);
    const failures = failedTests(tests);
    if (failures) await run(forge, ["test", ...failures, "-vvv"]);
    return outcome(tests, exitCode);
  },
};

/** Tests that Vitest runs. */
export const vitest = (name: string, title: string, args: string[]): Section => ({
  name,
  title,
  async run() {
    const file = freshReport(`${name}.xml`);
    const exitCode = await run("vitest", ["run", ...args, "--reporter=junit", `--outputFile.junit=${file}`]);
    return outcome(readJunit(file), exitCode);
  },
});

const config = ["--config=script/quality/suite/vitest.config.ts", "--reporter=verbose"];

/** A file in script/quality/checks. Its commands may take as long as a busy machine needs. */
export const check = (name: string, title: string): Section =>
  vitest(name, title, [...config, `checks/${name}.test`, "--testTimeout=0"]);

/** A file in script/quality/e2e. */
export const endToEnd = (name: string, title: string): Section => vitest(name, title, [...config, `e2e/${name}.e2e`]);

/** The browser tests in web/e2e. */
export const playwright = (name: string, title: string, env: Record<string, string>): Section => ({
  name,
  title,
  async run() {
    const file = freshReport(`${name}.xml`);
    // A flaky test passes on a retry: Playwright then exits with 1, which counts as a failure.
    const exitCode = await runScript("web", "e2e", ["--reporter=list,junit", "--fail-on-flaky-tests"], {
      env: { ...env, PLAYWRIGHT_JUNIT_OUTPUT_FILE: file },
    });
    return outcome(readJunit(file), exitCode);
  },
});
