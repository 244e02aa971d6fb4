import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Makes a folder that its owner alone may enter, also where it is there already and others might. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Writes a file that its owner alone may read, in a folder that nobody else may enter. */
export function privateFile(file: string, text: string): void {
  privateFolder(path.dirname(file));
  writeFileSync(file, text, { mode: 0o600 });
  // The mode above counts for a new file only.
  chmodSync(file, 0o600);
}
