import { runScript } from "@weir/process/command";
import { check } from "../check.ts";
import { inLanes } from "../lanes.ts";
import { packages, type Section } from "../section.ts";

export const typecheck: Section = {
  name: "typecheck",
  title: "Types",
  run: () => inLanes(packages, (folder) => check(folder, async () => (await runScript(folder, "typecheck")) === 0)),
};
