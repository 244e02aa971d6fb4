import { readFileSync } from "node:fs";
import { run } from "@weir/process/command";
import { foundryTool } from "@weir/process/foundry";
import { judge } from "../counts.ts";
import { failedTests, forgeCounts, forgeReport } from "../reports.ts";
import { freshReport, type Section } from "../section.ts";

export const contracts: Section = {
  name: "contracts",
  title: "Contracts",
  async run() {
    const forge = foundryTool("forge");
    const file = freshReport("forge.xml");
    // forge reports either for programs or for people: for programs first, and what failed once more for people.
    const exitCode = await run(forge, ["test", "--junit"], { output: file });
    const report = forgeReport(readFileSync(file, "utf8"));
    const counts = judge(forgeCounts(report), exitCode);
    for (const [contract, { duration, test_results }] of Object.entries(report ?? {})) {
      const own = forgeCounts({ [contract]: { duration, test_results } });
      console.log(
        `  ${own.failed > 0 ? "✗" : "✓"} ${contract}  ${own.passed} of ${own.passed + own.failed}  ${duration}`,
      );
    }
    const failures = failedTests(report);
    if (failures) await run(forge, ["test", ...failures, "-vvv"]);
    return counts;
  },
};
