import { Failure } from "@weir/process/failure";
import { runProgram } from "@weir/process/program";
import { generate } from "./generate.ts";

/** `pnpm codegen`: what TypeScript needs of the contracts, as they are now. */
await runProgram(async () => {
  if (!(await generate())) throw new Failure("Nothing was generated: mend what is said above, and run it again.");
});
