// What every operation costs on Weir and on its peers. Prints a table and writes contracts/bench/gas.json.
// --check writes nothing and ends with 1 where Weir takes more than the snapshot or its limits allow;
// --accept makes this run's figures the snapshot.
import { writeFileSync } from "node:fs";
import { Failure } from "@weir/process/failure";
import { inRoot } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import { gasJson } from "./figures.ts";
import { measure } from "./measure.ts";
import { acceptSnapshot, readSnapshot } from "./snapshot.ts";
import { table } from "./table.ts";
import { judgeFigures } from "./verdict.ts";

await runProgram(async () => {
  const args = process.argv.slice(2);
  const [mode, ...others] = args;
  if (others.length > 0 || (mode !== undefined && mode !== "--check" && mode !== "--accept")) {
    throw new Failure(`bench:gas knows --check or --accept, not ${args.join(" ")}.`);
  }

  const measured = await measure();
  console.log(table(measured));

  if (mode !== "--check") writeFileSync(inRoot("contracts/bench/gas.json"), gasJson(measured));
  if (mode === "--accept") acceptSnapshot(measured.weir);

  const problems = judgeFigures(measured.weir, readSnapshot()).flatMap((verdict) => verdict.problems);
  if (problems.length > 0) console.error(`\n${problems.join("\n")}`);
  if (mode === "--check" && problems.length > 0) process.exitCode = 1;
});
