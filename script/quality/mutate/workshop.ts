import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { inRoot, root } from "@weir/process/paths";
import { forgeTest } from "./forge.ts";
import { applyMutant, type Mutant } from "./mutant.ts";
import { judgeRun, type Outcome } from "./outcome.ts";

/** Where the sources lie, from the root of the repository or of a copy of it. */
export const SOURCES = "contracts/src";

/** Nothing that is built, and no packages: those are linked to. */
const leftOut = new Set(["node_modules", "out", "cache", "out-production", "cache-production", "broadcast"]);

/** What takes long, and is asked only about what everything else let live. */
const slow = "contracts/test/{fuzz,invariant}/**";
/** Tests of what no mutant is in. */
const elsewhere = "contracts/test/unit/oracles/**";

const everything = [
  ["--no-match-path", `{${slow},${elsewhere}}`],
  ["--match-path", slow],
];

/** forge compiles only what it is asked for, and a few files compile in a quarter of the time of all. */
const first = ({ near }: Mutant) => ["--match-path", `contracts/test/**/{${near.join(",")}}.t.sol`];

export type Workshop = {
  /** Builds the sources as they are and runs every test over them; without that nothing can be said of a mutant. */
  prove(): Promise<void>;
  /** Runs the tests over a copy with the mutant in it. */
  tryOut(mutant: Mutant): Promise<Outcome>;
  close(): void;
};

/** Every mutant must be able to be made in the sources as they are now. */
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
    throw new Failure(
      `${problems.join("\n")}\nThe sources have moved on: bring script/quality/mutate/mutants up to date.`,
    );
  }
}

/** A folder outside of the repository, with a built copy of it that mutants start from. */
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
        throw new Failure(`Without any mutant the tests are not green: ${why}. Mend that first.`);
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
