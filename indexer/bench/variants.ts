import { readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "@weir/process/paths";
import { copyProgram } from "../test/otherVersion.ts";

/** The programs that are measured: Weir's handlers, and handlers that do nothing. */
export type Variant = "weir" | "empty";

/** Runs of one program under other names of its code: each makes all rows again. */
let copies = 0;

/** A second program with other code: it indexes again from the blocks that the first one has stored. */
export const createVariant = (variant: Variant): string => {
  const { main, folder } = copyProgram();
  copies++;
  if (variant === "empty") {
    const handlers = readFileSync(inRoot("indexer/src/LendingPools.ts"), "utf8");
    const names = [...handlers.matchAll(/ponder\.on\("LendingPools:(\w+)"/g)].map(([, name]) => name);
    const lines = names.map((name) => `ponder.on("LendingPools:${name}", async () => {});`);
    writeFileSync(
      `${folder}/src/LendingPools.ts`,
      ['import { ponder } from "ponder:registry";', ...lines, `// ${copies}`, ""].join("\n"),
    );
  } else {
    writeFileSync(`${folder}/src/bench.ts`, `export {}; // ${copies}\n`);
  }
  return main;
};
