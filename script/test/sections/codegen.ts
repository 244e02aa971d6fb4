import { readFileSync, writeFileSync } from "node:fs";
import { generateAbi } from "../../dev/generate.ts";
import { inRoot } from "../../lib/paths.ts";
import { check } from "../check.ts";
import type { Section } from "../section.ts";

const generated = inRoot("contracts/ts/generated/abi.ts");

export const codegen: Section = {
  name: "codegen",
  title: "Generated files",
  run: () =>
    check("contracts/ts/generated/abi.ts is what the contracts give", async () => {
      const committed = readFileSync(generated, "utf8");
      try {
        if (!(await generateAbi())) return false;
        if (readFileSync(generated, "utf8") === committed) return true;
        console.error("It is not: run `npx pnpm@12.21.0 codegen` and commit the result.");
        return false;
      } finally {
        writeFileSync(generated, committed); // a check changes nothing
      }
    }),
};
