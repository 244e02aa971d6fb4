import { run, runScript } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { judge } from "./counts.ts";
import { countTests, failedTests, freshReport, type ReportedTest, readJunit } from "./reports.ts";
import type { Section } from "./section.ts";

/** One line per suite. */
function printSuites(tests: ReportedTest[]): void {
  for (const suite of new Set(tests.map((test) => test.suite))) {
    const own = tests.filter((test) => test.suite === suite);
    const { passed, failed } = countTests(own);
    console.log(`  ${failed > 0 ? "✗" : "✓"} ${suite}  ${passed} of ${passed + failed}  ${own[0]?.seconds} s`);
  }
}

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
    return judge(countTests(tests), exitCode);
  },
};

const vitest = (name: string, title: string, args: string[]): Section => ({
  name,
  title,
  async run() {
    const file = freshReport(`${name}.xml`);
    const exitCode = await run("vitest", ["run", ...args, "--reporter=junit", `--outputFile.junit=${file}`]);
    return judge(countTests(readJunit(file)), exitCode);
  },
});

/** Every package's unit tests: the projects of vitest.config.ts. */
export const typescript: Section = vitest("typescript", "TypeScript", ["--reporter=default"]);

const endToEnd = (name: string, title: string): Section =>
  vitest(name, title, ["--config=script/quality/e2e/vitest.config.ts", `e2e/${name}.e2e`, "--reporter=verbose"]);

/** A deploy where gas costs money, through a node that lies. */
export const deploy: Section = endToEnd("deploy", "A deploy that costs money");
/** `pnpm start`: every part comes up, answers, and ends on Ctrl-C. */
export const start: Section = endToEnd("start", "Start and stop");
/** A network of three nodes from start to end, with Weir on it; one node is killed meanwhile. */
export const devnet: Section = endToEnd("devnet", "Peer-to-peer network");

const playwright = (name: string, title: string, env: Record<string, string>): Section => ({
  name,
  title,
  async run() {
    const file = freshReport(`${name}.xml`);
    // A flaky test passes on a retry: Playwright then exits with 1, which counts as a failure.
    const exitCode = await runScript("web", "e2e", ["--reporter=list,junit", "--fail-on-flaky-tests"], {
      env: { ...env, PLAYWRIGHT_JUNIT_OUTPUT_FILE: file },
    });
    return judge(countTests(readJunit(file)), exitCode);
  },
});

export const browser: Section = playwright("browser", "As a user, in a browser", {});
/** The main specs again, on a chain with a block time and finality. */
export const browserOnDevnet: Section = playwright("browser-devnet", "The same on a network", {
  WEIR_E2E_CHAIN: "devnet",
});
