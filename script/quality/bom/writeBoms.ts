import path from "node:path";
import { installAlone } from "@weir/devnet/install";
import { Failure } from "@weir/process/failure";
import { runProgram } from "@weir/process/program";
import { licences, writeBom } from "./bom.ts";

/** `pnpm bom`: the software bill of materials of both installs, in CycloneDX, and how many packages are under which licence. */
await runProgram(async () => {
  await installAlone();
  const nameless: string[] = [];
  for (const [folder, name] of [
    [".", "weir"],
    ["script/devnet/clients", "devnet-clients"],
  ] as const) {
    const { file, bom } = await writeBom(folder, name);
    const { counts, unknown } = licences(bom);
    console.log(`${path.relative(process.cwd(), file)}: ${bom.components.length} packages`);
    console.log(`  ${counts.map(([licence, count]) => `${licence} ${count}`).join(", ")}`);
    nameless.push(...unknown);
  }
  if (nameless.length > 0) {
    throw new Failure(
      `No licence is known of ${nameless.join(", ")}. Look it up, and say it in script/quality/bom/bom.ts.`,
    );
  }
});
