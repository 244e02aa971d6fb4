import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/**
 * Something that is made from the inputs. Its stamp, a file with their fingerprint, lies inside it, so that it is deleted
 * together with it.
 */
export function madeFrom(stamp: string, base: string, inputs: string[], excluded: string[] = []) {
  return {
    isCurrent: () => existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(base, inputs, excluded),
    /** Builds it. An interrupted build, or one during which the inputs change, does not count as current. */
    async make(work: () => Promise<void>): Promise<void> {
      const before = fingerprint(base, inputs, excluded);
      rmSync(stamp, { force: true });
      await work();
      writeFileSync(stamp, before);
    },
  };
}

function filesOf(base: string, input: string, excluded: string[]): string[] {
  if (statSync(path.join(base, input)).isFile()) return [input];
  const names = readdirSync(path.join(base, input)).filter(
    (name) => !excluded.includes(name) && !/\.test\.tsx?$/.test(name),
  );
  return names.flatMap((name) => filesOf(base, path.join(input, name), excluded));
}
