import { measure } from "../../bench/gas/measure.ts";
import { readSnapshot } from "../../bench/gas/snapshot.ts";
import { table } from "../../bench/gas/table.ts";
import { judgeFigures } from "../../bench/gas/verdict.ts";
import { check } from "../check.ts";
import { add, type Counts, none } from "../counts.ts";
import type { Section } from "../section.ts";

/** What `pnpm bench:gas --check` does; every figure of Weir's is a test. */
export const gas: Section = {
  name: "gas",
  title: "Gas",
  async run() {
    const measured = await measure();
    console.log(`${table(measured)}\n`);
    let counts: Counts = none;
    for (const { operation, problems } of judgeFigures(measured.weir, readSnapshot())) {
      counts = add(counts, await check(operation, async () => problems.length === 0));
      for (const problem of problems) console.error(`    ${problem}`);
    }
    return counts;
  },
};
