import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, localState, root } from "@weir/process/paths";
import { unoptimised } from "../../coverage/unoptimised.ts";
import { applyMutant, type Mutant } from "../mutant.ts";
import type { Outcome } from "../score.ts";
import { forgeTest, judgeRun } from "./forgeRun.ts";

/** Not copied: build output, and packages, which are linked. */
const leftOut = new Set(["node_modules", "out", "cache", "out-production", "cache-production", "broadcast"]);

/** A run of some tests over a mutant. */
type Stage = {
  /** Which copy of the unchanged sources it begins with. */
  tree: string;
  /** What that copy does not hold, from contracts. */
  without: RegExp;
  args: string[];
};

/** Slow tests, which run only if all others pass. */
const slow = "contracts/test/{fuzz,invariant}/**";
/** Tests of sources that have no mutant. */
const elsewhere = "contracts/test/unit/oracles/**";

const ofAll = (...args: string[]): Stage => ({ tree: "all", without: /^$/, args: [...unoptimised, ...args] });

const everything = [ofAll("--no-match-path", `{${slow},${elsewhere}}`), ofAll("--match-path", slow)];

/**
 * Every test of what people do with each other: the others deploy none of it. Each copy holds no other test, as with a filter forge
 * analyses the whole project before it compiles the few files that changed.
 */
const everythingOfPeer: Stage[] = [
  { tree: "peer", without: /\.s\.sol$|test\/(?!(unit|attack)\/peer\/).*\/.*\.t\.sol$/, args: [] },
  { tree: "peer-slow", without: /\.s\.sol$|test\/(?!(fuzz|invariant)\/peer\/).*\/.*\.t\.sol$/, args: [] },
];

const everythingFor = ({ file }: Mutant): Stage[] => (file.startsWith("peer/") ? everythingOfPeer : everything);

/** forge compiles only the matching files: a quarter of the time of all. */
const first = ({ near }: Mutant): Stage[] =>
  near.length === 0 ? [] : [ofAll("--match-path", `contracts/test/**/{${near.join(",")}}.t.sol`)];

const stagesOf = (mutant: Mutant): Stage[] => [...first(mutant), ...everythingFor(mutant)];

const gone = { recursive: true, force: true };

/** Copies of the contracts: some that are unchanged and built, and one of those for each mutant. */
const folder = localState("mutate");
const pristine = (tree: string): string => path.join(folder, `unchanged-${tree}`);

/** Builds the unchanged sources and runs every test of these mutants: one counts as killed only if they pass without it. */
export async function prepare(mutants: Mutant[]): Promise<void> {
  // An interrupted run leaves its copies.
  rmSync(folder, gone);
  for (const stage of new Set(mutants.flatMap(everythingFor))) {
    const tree = pristine(stage.tree);
    if (!existsSync(tree)) copyRepository(tree, stage.without);
    const outcome = judgeRun(await forgeTest(tree, stage.args));
    if (outcome.status === "survived") continue;
    const why = outcome.status === "killed" ? `${outcome.by} fails` : outcome.why;
    throw new Error(`The tests fail without any mutant: ${why}. Correct that first.`);
  }
}

/** Runs the tests over a copy with the mutant. */
export async function tryOut(mutant: Mutant, signal: AbortSignal): Promise<Outcome> {
  let outcome: Outcome = { status: "survived" };
  try {
    for (const { tree, args } of stagesOf(mutant)) {
      const copy = path.join(folder, `${mutant.id}-${tree}`);
      if (!existsSync(copy)) copyWith(mutant, pristine(tree), copy);
      outcome = judgeRun(await forgeTest(copy, [...args, "--fail-fast"], signal));
      if (outcome.status !== "survived") break;
    }
    return outcome;
  } finally {
    for (const { tree } of stagesOf(mutant)) rmSync(path.join(folder, `${mutant.id}-${tree}`), gone);
  }
}

function copyWith(mutant: Mutant, from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const file = path.join(to, "contracts/src", mutant.file);
  writeFileSync(file, applyMutant(readFileSync(file, "utf8"), mutant));
}

function copyRepository(to: string, without: RegExp): void {
  const filter = (file: string): boolean => !without.test(`${path.relative(inRoot("contracts"), file)}`);
  for (const name of ["foundry.toml", "sdk/test/vectors"]) {
    cpSync(inRoot(name), path.join(to, name), { recursive: true });
  }
  for (const name of readdirSync(inRoot("contracts"))) {
    if (leftOut.has(name)) continue;
    cpSync(inRoot("contracts", name), path.join(to, "contracts", name), { recursive: true, filter });
  }
  for (const packages of ["node_modules", "contracts/node_modules"]) {
    symlinkSync(path.join(root, packages), path.join(to, packages));
  }
}
