import { measure } from "@weir/bench/gas/measure";
import { readSnapshot } from "@weir/bench/gas/snapshot";
import { table } from "@weir/bench/gas/table";
import { judgeFigures } from "@weir/bench/gas/verdict";
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
