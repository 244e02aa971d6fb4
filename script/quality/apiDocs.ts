import { existsSync, rmSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { localState } from "@weir/process/paths";
import { runProgram } from "@weir/process/program";

/** `pnpm docs:api`: the reference of the contracts (Markdown) and of the SDK (HTML), from their comments, into .weir/docs. */
await runProgram(async () => {
  const contracts = localState("docs/contracts");
  rmSync(localState("docs"), { recursive: true, force: true });

  const options = { env: { FOUNDRY_PROFILE: "docs" } };
  const code = await run(foundryTool("forge"), ["doc", "--root", ".", "--out", contracts], options);
  if (code !== 0 || !existsSync(`${contracts}/src/SUMMARY.md`)) {
    throw new Failure("`forge doc` failed: correct the NatSpec named above, and run it again.");
  }
  if ((await run("typedoc", ["--options", "typedoc.json"], { cwd: "sdk" })) !== 0) {
    throw new Failure("typedoc failed: correct the comments named above, and run it again.");
  }
  console.log(`Contracts: ${contracts}/src/SUMMARY.md\nSDK: ${localState("docs/sdk/index.html")}`);
});
