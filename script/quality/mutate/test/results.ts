import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fingerprint } from "@weir/process/fingerprint";
import { localState, root } from "@weir/process/paths";
import type { Mutant } from "../mutant.ts";
import type { Outcome, Result } from "../score.ts";

type Kept = { key: string; outcome: Outcome };

const folder = localState("mutation");
const inputs = ["foundry.toml", "contracts/package.json", "contracts/src", "contracts/test", "sdk/test/vectors"];
const sources = fingerprint(root, inputs, []);

/** A hash of everything that decides whether the mutant survives. */
const keyOf = ({ file, search, replace }: Mutant): string =>
  createHash("sha256")
    .update(JSON.stringify([sources, file, search, replace]))
    .digest("hex");

/** Keeps a verdict for the next run. */
export function keepResult({ mutant, outcome }: Result): void {
  if (outcome.status === "broken") return;
  const kept: Kept = { key: keyOf(mutant), outcome };
  const file = `${folder}/${mutant.id}.json`;
  mkdirSync(folder, { recursive: true });
  // Atomically: a run may be killed at any moment.
  writeFileSync(`${file}.part`, `${JSON.stringify(kept, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}

/** The outcome of an earlier run over the same sources, tests and mutant. */
export function keptOutcome(mutant: Mutant): Outcome | undefined {
  const file = `${folder}/${mutant.id}.json`;
  if (!existsSync(file)) return undefined;
  const { key, outcome } = JSON.parse(readFileSync(file, "utf8")) as Kept;
  return key === keyOf(mutant) ? outcome : undefined;
}
