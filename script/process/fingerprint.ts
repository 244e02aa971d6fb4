import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A hash of the names and contents of all files under the inputs, without unit tests and without the excluded names. */
export function fingerprint(base: string, inputs: string[], excluded: string[]): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesOf(base, input, excluded)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(base, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(base: string, input: string, excluded: string[]): string[] {
  if (statSync(path.join(base, input)).isFile()) return [input];
  const names = readdirSync(path.join(base, input)).filter(
    (name) => !excluded.includes(name) && !/\.test\.tsx?$/.test(name),
  );
  return names.flatMap((name) => filesOf(base, path.join(input, name), excluded));
}
