import { writeFileSync } from "node:fs";
import { runProgram } from "@weir/process/program";
import { indexerTypes, typesFile } from "./indexerTypes.ts";

/** Part of `pnpm codegen`: writes the types of the indexer's schema. */
await runProgram(async () => writeFileSync(typesFile, indexerTypes()));
