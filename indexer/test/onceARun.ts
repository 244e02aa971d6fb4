import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./folder.ts";

/**
 * Makes something that takes seconds and is the same for every test file of a run: the first file that needs it makes it, the others read
 * it. Two files that need it at the same time both make it. A benchmark, which is no such run, makes it each time.
 */
export const onceARun = async (name: string, make: () => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> => {
  const run = process.env.WEIR_TEST_RUN;
  if (run === undefined) return make();
  const file = join(run, name);
  if (existsSync(file)) return readFileSync(file);
  const made = await make();
  const whole = join(temporaryFolder(), name);
  writeFileSync(whole, made);
  renameSync(whole, file);
  return made;
};
