import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, localState, root } from "@weir/process/paths";
import { applyMutant, type Mutant } from "../mutant.ts";
import type { Outcome } from "../score.ts";
import { forgeTest, judgeRun } from "./forgeRun.ts";

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

/** Every test of what people do with each other: the others deploy none of it. */
const everythingOfPeer = [
  ["--match-path", "contracts/test/{unit,attack}/peer/**"],
  ["--match-path", "contracts/test/{fuzz,invariant}/peer/**"],
];

const everythingFor = ({ file }: Mutant) => (file.startsWith("peer/") ? everythingOfPeer : everything);

/** forge compiles only the matching files: a quarter of the time of all. */
const first = ({ near }: Mutant) => ["--match-path", `contracts/test/**/{${near.join(",")}}.t.sol`];

/** Copies of the contracts: one that is unchanged and built, and one of it for each mutant. */
const folder = localState("mutate");
const pristine = path.join(folder, "pristine");

/** Builds the unchanged sources and runs every test of these mutants: one counts as killed only if they pass without it. */
export async function prepare(mutants: Mutant[]): Promise<void> {
  // An interrupted run leaves its copies.
  rmSync(folder, { recursive: true, force: true });
  copyRepository(pristine);
  for (const stage of new Set(mutants.flatMap(everythingFor))) {
    const outcome = judgeRun(await forgeTest(pristine, stage));
    if (outcome.status === "survived") continue;
    const why = outcome.status === "killed" ? `${outcome.by} fails` : outcome.why;
    throw new Error(`The tests fail without any mutant: ${why}. Correct that first.`);
  }
}

/** Runs the tests over a copy with the mutant. */
export async function tryOut(mutant: Mutant, signal: AbortSignal): Promise<Outcome> {
  const copy = path.join(folder, mutant.id);
  cpSync(pristine, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  try {
    const file = path.join(copy, "contracts/src", mutant.file);
    writeFileSync(file, applyMutant(readFileSync(file, "utf8"), mutant));
    let outcome: Outcome = { status: "survived" };
    for (const stage of [first(mutant), ...everythingFor(mutant)]) {
      outcome = judgeRun(await forgeTest(copy, [...stage, "--fail-fast"], signal));
      if (outcome.status !== "survived") break;
    }
    return outcome;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyRepository(to: string): void {
  for (const name of ["foundry.toml", "sdk/test/vectors"]) {
    cpSync(inRoot(name), path.join(to, name), { recursive: true });
  }
  for (const name of readdirSync(inRoot("contracts"))) {
    if (!leftOut.has(name)) cpSync(inRoot("contracts", name), path.join(to, "contracts", name), { recursive: true });
  }
  for (const packages of ["node_modules", "contracts/node_modules"]) {
    symlinkSync(path.join(root, packages), path.join(to, packages));
  }
}
