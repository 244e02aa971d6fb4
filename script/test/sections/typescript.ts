import { runScript } from "../../lib/command.ts";
import { add, judge, none } from "../counts.ts";
import { readReport, type VitestReport, vitestCounts } from "../reports.ts";
import { freshReport, packages, type Section } from "../section.ts";

export const typescript: Section = {
  name: "typescript",
  title: "TypeScript",
  async run() {
    let counts = none;
    for (const folder of packages) {
      const file = freshReport(`vitest-${folder}.json`);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const exitCode = await runScript(folder, "test", reporters);
      counts = add(counts, judge(vitestCounts(readReport<VitestReport>(file)), exitCode));
    }
    return counts;
  },
};
