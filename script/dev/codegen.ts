import { Failure } from "../lib/failure.ts";
import { runProgram } from "../lib/program.ts";
import { generate } from "./generate.ts";

/** `pnpm codegen`: what TypeScript needs of the contracts, as they are now. */
await runProgram(async () => {
  if (!(await generate())) throw new Failure("Nothing was generated: mend what is said above, and run it again.");
});
