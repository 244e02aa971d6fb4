import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A hash over names and contents of all files under the given paths, leaving out folders of the given names. */
export function fingerprint(base: string, inputs: string[], leaveOut: string[]): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesOf(base, input, leaveOut)).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(base, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(base: string, input: string, leaveOut: string[]): string[] {
  if (statSync(path.join(base, input)).isFile()) return [input];
  return readdirSync(path.join(base, input))
    .filter((name) => !leaveOut.includes(name))
    .flatMap((name) => filesOf(base, path.join(input, name), leaveOut));
}
