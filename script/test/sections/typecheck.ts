import { runScript } from "../../lib/command.ts";
import { check } from "../check.ts";
import { add, none } from "../counts.ts";
import { packages, type Section } from "../section.ts";

export const typecheck: Section = {
  name: "typecheck",
  title: "Types",
  async run() {
    let counts = none;
    for (const folder of packages) {
      counts = add(counts, await check(folder, async () => (await runScript(folder, "typecheck")) === 0));
    }
    return counts;
  },
};
