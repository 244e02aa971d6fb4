// The gas of every operation on Weir, Morpho Blue, Aave v3 and Seaport. Prints a table and writes contracts/bench/gas.json.
// --check leaves Seaport out, writes nothing and exits with 1 if Weir exceeds the snapshot or a limit; --accept writes the snapshot.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Failure } from "@weir/process/failure";
import { inRoot } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";
import { acceptSnapshot, gasJson, gasTable, readSnapshot } from "./figures.ts";
import { judgeFigures } from "./judgeFigures.ts";
import { measureGas } from "./measureGas.ts";

await runProgram(async () => {
  const { check, accept } = readOptions(process.argv.slice(2));
  const measured = await measureGas({ seaport: !check });
  console.log(gasTable(measured));

  if (!check) writeFileSync(inRoot("contracts/bench/gas.json"), gasJson(measured));
  if (accept) acceptSnapshot(measured.weir);

  const problems = judgeFigures(measured.weir, readSnapshot()).flatMap((verdict) => verdict.problems);
  if (problems.length > 0) console.error(`\n${problems.join("\n")}`);
  if (check && problems.length > 0) process.exitCode = 1;
});

function readOptions(args: string[]): { check?: boolean; accept?: boolean } {
  try {
    const { values } = parseArgs({ args, options: { check: { type: "boolean" }, accept: { type: "boolean" } } });
    if (values.check && values.accept) throw new Error("--check and --accept exclude each other.");
    return values;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\nbench:gas takes --check or --accept.`);
  }
}
