import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { generate } from "@weir/chain/compile";
import { inRoot } from "@weir/process/paths";
import { check } from "../check.ts";
import type { Section } from "../section.ts";

const folder = inRoot("sdk/src/generated");
const read = () => new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));

export const codegen: Section = {
  name: "codegen",
  title: "Generated files",
  run: () =>
    check("sdk/src/generated is what the contracts give", async () => {
      const committed = read();
      try {
        if (!(await generate())) return false;
        const stale = [...read()].filter(([name, text]) => committed.get(name) !== text);
        for (const [name] of stale) {
          console.error(`${name} is not current: run \`npx pnpm@12.21.0 codegen\` and commit the result.`);
        }
        return stale.length === 0;
      } finally {
        for (const [name, text] of committed) writeFileSync(`${folder}/${name}`, text); // a check changes nothing
      }
    }),
};
