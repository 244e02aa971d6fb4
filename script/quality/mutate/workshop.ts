import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { inRoot, root } from "@weir/process/paths";
import { forgeTest, judgeRun, type Outcome } from "./forgeRun.ts";
import { applyMutant, type Mutant } from "./mutant.ts";

const SOURCES = "contracts/src";

/** Not copied: build output, and packages, which are linked. */
const leftOut = new Set(["node_modules", "out", "cache", "out-production", "cache-production", "broadcast"]);

/** Slow tests, which run only if all others pass. */
const slow = "contracts/test/{fuzz,invariant}/**";
/** Tests of sources that have no mutant. */
const elsewhere = "contracts/test/unit/oracles/**";

const everything = [
  ["--no-match-path", `{${slow},${elsewhere}}`],
  ["--match-path", slow],
];

/** forge compiles only the matching files: a quarter of the time of all. */
const first = ({ near }: Mutant) => ["--match-path", `contracts/test/**/{${near.join(",")}}.t.sol`];

export type Workshop = {
  /** Builds the unchanged sources and runs every test: a mutant counts as killed only if they pass without it. */
  prove(): Promise<void>;
  /** Runs the tests over a copy with the mutant. */
  tryOut(mutant: Mutant): Promise<Outcome>;
  close(): void;
};

/** Throws unless each mutant applies to the current sources. */
export function requireFound(mutants: Mutant[]): void {
  const problems = mutants.flatMap((mutant) => {
    try {
      applyMutant(readFileSync(inRoot(SOURCES, mutant.file), "utf8"), mutant);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  if (problems.length > 0) {
    throw new Failure(`${problems.join("\n")}\nUpdate script/quality/mutate/mutants to the current sources.`);
  }
}

/** A temporary folder with a built copy of the contracts, from which each mutant starts. */
export function openWorkshop(signal: AbortSignal): Workshop {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-mutate-"));
  const pristine = path.join(folder, "pristine");

  return {
    async prove() {
      copyRepository(pristine);
      for (const stage of everything) {
        const outcome = judgeRun(await forgeTest(pristine, stage, signal));
        if (outcome.status === "survived") continue;
        const why = outcome.status === "killed" ? `${outcome.by} fails` : outcome.why;
        throw new Failure(`The tests fail without any mutant: ${why}. Fix that first.`);
      }
    },

    async tryOut(mutant) {
      const copy = path.join(folder, mutant.id);
      cpSync(pristine, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
      try {
        const file = path.join(copy, SOURCES, mutant.file);
        writeFileSync(file, applyMutant(readFileSync(file, "utf8"), mutant));
        let outcome: Outcome = { status: "survived" };
        for (const stage of [first(mutant), ...everything]) {
          outcome = judgeRun(await forgeTest(copy, [...stage, "--fail-fast"], signal));
          if (outcome.status !== "survived") break;
        }
        return outcome;
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    },

    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copyRepository(to: string): void {
  cpSync(inRoot("foundry.toml"), path.join(to, "foundry.toml"));
  for (const name of readdirSync(inRoot("contracts"))) {
    if (!leftOut.has(name)) cpSync(inRoot("contracts", name), path.join(to, "contracts", name), { recursive: true });
  }
  for (const packages of ["node_modules", "contracts/node_modules"]) {
    symlinkSync(path.join(root, packages), path.join(to, packages));
  }
}
