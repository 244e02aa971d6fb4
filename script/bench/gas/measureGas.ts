import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { localState } from "@weir/process/paths";
import { type Figures, type Measured, parseFigures } from "./figures.ts";
import { morphoArtifact } from "./morpho.ts";
import { seaportArtifact } from "./seaport.ts";

/**
 * Measures all protocols in one run of forge; each call is a transaction of its own. Without Seaport by default: compiling it takes
 * longer than the rest, and only Weir's figures have limits.
 */
export async function measureGas(options: { seaport?: boolean } = {}): Promise<Measured> {
  const figures = localState("gas/figures");
  rmSync(figures, { recursive: true, force: true }); // forge appends to existing files
  mkdirSync(localState("gas"), { recursive: true });
  const report = localState("gas/forge.txt");
  const exitCode = await run(foundryTool("forge"), ["test", "--isolate"], {
    output: report,
    // The tests of the production build, beside what it has compiled already.
    env: {
      FOUNDRY_PROFILE: "production",
      FOUNDRY_SNAPSHOTS: figures,
      WEIR_BENCH_MORPHO: morphoArtifact(),
      WEIR_BENCH_SEAPORT: options.seaport ? seaportArtifact() : "",
    },
  });
  if (exitCode !== 0) throw new Failure(`forge could not run the benchmark:\n${readFileSync(report, "utf8")}`);

  const of = (protocol: string): Figures => {
    const file = `${figures}/${protocol}.json`;
    if (!existsSync(file)) throw new Failure(`forge measured nothing of ${protocol}: see contracts/bench.`);
    return parseFigures(readFileSync(file, "utf8"), file);
  };
  return {
    weir: of("weir"),
    morpho: of("morpho"),
    aaveV3: of("aaveV3"),
    seaport: options.seaport ? of("seaport") : {},
  };
}
