// The contracts' test coverage by `forge coverage`: by file, and every line and branch that no test reaches. Exits with 1
// if the protocol is below the limits in coverageReport.ts. forge compiles without the optimiser, whose source maps
// are exact; --ir-minimum (for "stack too deep") is not needed and would be less exact. The invariants' campaigns do not
// run: under forge's coverage they take over an hour, they add nothing to what the other tests reach, and a line that only
// random actions reach is not covered by a test of what it does.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { inRoot, localState } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import { tail } from "@weir/process/tail";
import { freshReport } from "../suite/reports.ts";
import { problems, protocolLine, uncovered } from "./coverageReport.ts";
import { parseLcov } from "./lcov.ts";
import { unoptimised } from "./unoptimised.ts";

// The summary is a table of all files, at the end of the output.
const reports = ["--report", "summary", "--report", "lcov", "--no-match-coverage", "^contracts/(test|deploy|bench)/"];
const campaigns = "contracts/test/invariant/**";

await runProgram(async () => {
  const report = freshReport("coverage.info");
  mkdirSync(localState("coverage"), { recursive: true });
  const output = localState("coverage/forge.txt");
  console.log("Compiling without the optimiser and running the forge tests without the campaigns: about five minutes.");
  const exitCode = await run(
    foundryTool("forge"),
    ["coverage", ...reports, "--report-file", report, "--no-match-path", campaigns, ...unoptimised],
    { output },
  );
  if (exitCode !== 0 || !existsSync(report)) {
    throw new Failure(
      `forge could not measure the coverage. Its output is in ${output}; the last lines:\n${tail(output, 40)}`,
    );
  }

  const files = parseLcov(readFileSync(report, "utf8")).filter(({ file }) => file.startsWith("contracts/src/"));
  const missing = files.flatMap((one) => uncovered(one, readFileSync(inRoot(one.file), "utf8")));
  const printed = readFileSync(output, "utf8");
  const table = printed.slice(printed.lastIndexOf("╭"), printed.lastIndexOf("╯") + 1);
  console.log(`\n${table}\n${protocolLine(files)}`);
  if (missing.length > 0) console.log(`\nNot covered:\n${missing.join("\n")}`);

  const short = problems(files);
  if (short.length > 0) {
    console.error(`\n${short.join("\n")}`);
    process.exitCode = 1;
  }
});
