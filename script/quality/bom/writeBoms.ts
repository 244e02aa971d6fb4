import path from "node:path";
import { installAlone } from "@weir/devnet/install";
import { Failure } from "@weir/process/failure";
import { runProgram } from "@weir/process/program";
import { licences, writeBom } from "./bom.ts";

/** `pnpm bom`: the bill of materials of both installs in CycloneDX, and the number of packages under each licence. */
await runProgram(async () => {
  await installAlone();
  const missing: string[] = [];
  for (const [folder, name] of [
    [".", "weir"],
    ["script/devnet/clients", "devnet-clients"],
  ] as const) {
    const { file, bom } = await writeBom(folder, name);
    const { counts, problems } = licences(bom);
    console.log(`${path.relative(process.cwd(), file)}: ${bom.components.length} packages`);
    console.log(`  ${counts.map(([licence, count]) => `${licence} ${count}`).join(", ")}`);
    missing.push(...problems);
  }
  if (missing.length > 0) throw new Failure(missing.join("\n"));
});
