import { readFileSync, writeFileSync } from "node:fs";
import { foundryTool } from "../../lib/foundry.ts";
import { inRoot } from "../../lib/paths.ts";
import { check } from "../check.ts";
import { run, runScript } from "../command.ts";
import type { Section } from "../section.ts";

const generated = inRoot("contracts/ts/generated/abi.ts");

export const codegen: Section = {
  name: "codegen",
  title: "Generated files",
  run: () =>
    check("contracts/ts/generated/abi.ts is what the contracts give", async () => {
      if ((await run(foundryTool("forge"), ["build", "contracts/src"])) !== 0) return false;
      const committed = readFileSync(generated, "utf8");
      try {
        if ((await runScript("contracts", "codegen")) !== 0) return false;
        if (readFileSync(generated, "utf8") === committed) return true;
        console.error("It is not: run `npx pnpm@12.21.0 codegen` and commit the result.");
        return false;
      } finally {
        writeFileSync(generated, committed); // a check changes nothing
      }
    }),
};
