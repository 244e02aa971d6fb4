// What of the contracts the tests come to: `forge coverage`, told by file and by what is missing. Ends with 1 where core
// and libraries fall short, see verdict.ts. forge compiles for it without the optimiser, whose source maps are exact;
// its way around "stack too deep", --ir-minimum, is not needed and would count less exactly.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { inRoot, localState } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import { tail } from "@weir/process/tail";
import { freshReport } from "../suite/section.ts";
import { parseLcov } from "./lcov.ts";
import { table, uncovered } from "./table.ts";
import { unoptimised } from "./unoptimised.ts";
import { problems } from "./verdict.ts";

await runProgram(async () => {
  const report = freshReport("coverage.info");
  mkdirSync(localState("coverage"), { recursive: true });
  const output = localState("coverage/forge.txt");
  console.log("Compiling without the optimiser and running every forge test: about a minute.");
  const exitCode = await run(
    foundryTool("forge"),
    ["coverage", "--report", "lcov", "--report-file", report, ...unoptimised],
    {
      output,
    },
  );
  if (exitCode !== 0 || !existsSync(report)) {
    throw new Failure(
      `forge could not measure the coverage; all of what it says is in ${output}:\n${tail(output, 40)}`,
    );
  }

  const files = parseLcov(readFileSync(report, "utf8")).filter(({ file }) => file.startsWith("contracts/src/"));
  const missing = files.flatMap((one) => uncovered(one, readFileSync(inRoot(one.file), "utf8")));
  console.log(`\n${table(files)}`);
  if (missing.length > 0) console.log(`\nNot covered:\n${missing.join("\n")}`);

  const short = problems(files);
  if (short.length > 0) console.error(`\n${short.join("\n")}`);
  if (short.length > 0) process.exitCode = 1;
});
