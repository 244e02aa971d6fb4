import { readFileSync } from "node:fs";
import { runScript } from "@weir/process/command";
import { type Counts, judge } from "../counts.ts";
import { inLanes } from "../lanes.ts";
import { readReport, type VitestReport, vitestCounts } from "../reports.ts";
import { freshReport, packages, type Section } from "../section.ts";

export const typescript: Section = {
  name: "typescript",
  title: "TypeScript",
  run: () => inLanes(packages, testPackage),
};

/** Runs the tests of a package, and shows what they said when they are done. */
async function testPackage(folder: string): Promise<Counts> {
  console.log(`  … ${folder}`);
  const name = folder.replaceAll("/", "-");
  const [report, output] = [freshReport(`vitest-${name}.json`), freshReport(`vitest-${name}.log`)];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await runScript(folder, "test", reporters, { output });
  console.log(readFileSync(output, "utf8"));
  return judge(vitestCounts(readReport<VitestReport>(report)), exitCode);
}
