import { mkdirSync } from "node:fs";
import path from "node:path";
import { installAlone } from "@weir/devnet/install";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { localState } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";
import { runProgram } from "@weir/process/program";
import { licences, listLicences } from "./bom.ts";

/** `pnpm bom`: the bill of materials of both installs in CycloneDX, and the number of packages under each licence. */
await runProgram(async () => {
  await installAlone();
  mkdirSync(localState("bom"), { recursive: true });
  const { command, args } = pnpmCommand();
  const missing: string[] = [];
  for (const [folder, name] of Object.entries({ ".": "weir", "script/devnet/clients": "devnet-clients" })) {
    const file = localState("bom", `${name}.cdx.json`);
    const options = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--out", file];
    const exitCode = await run(command, [...args, "sbom", ...options], { cwd: folder, output: `${file}.log` });
    if (exitCode !== 0) throw new Failure(`pnpm could not list what is installed in ${folder}; see ${file}.log.`);
    const { counts, problems } = licences(await listLicences(folder));
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    console.log(`${path.relative(process.cwd(), file)}: ${all} packages`);
    console.log(`  ${counts.map((count) => count.join(" ")).join(", ")}`);
    missing.push(...problems);
  }
  if (missing.length > 0) throw new Failure(missing.join("\n"));
});
