import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

// The modes of mkdirSync and writeFileSync apply only to what they create: chmodSync covers what exists already.

/** Creates a folder that only its owner may enter. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Writes a file that only its owner may read, in a private folder. */
export function privateFile(file: string, text: string): void {
  privateFolder(path.dirname(file));
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
}
