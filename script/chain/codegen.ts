import { Failure } from "@weir/process/failure";
import { runProgram } from "@weir/process/program";
import { generate } from "./compile.ts";

/** `pnpm codegen`: writes what the SDK derives from the contracts. */
await runProgram(async () => {
  if (!(await generate())) throw new Failure("Nothing was generated: correct the errors above, and run it again.");
});
