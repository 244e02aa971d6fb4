import { execFileSync } from "node:child_process";
import path from "node:path";
import { root } from "@weir/process/paths";

/** Names that a framework or a test runner prescribes. */
const prescribed = new Set([
  "index.ts",
  "page.tsx",
  "layout.tsx",
  "not-found.tsx",
  "vitest.config.ts",
  "globalSetup.ts",
]);

/** Folders whose files bear the name of the source that they model, test against or mutate, of the table that they write, or of a language. */
const mirrors =
  /^(sdk\/test\/(model|vectors|differential)|script\/quality\/mutate\/mutants|indexer\/src\/store|web\/src\/generated\/messages)\//;

/** Every TypeScript, JavaScript and shell file in git, except for the devnet's clients, which are an install of their own. */
export const sourceFiles = (): string[] =>
  execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.js", "*.mjs", "*.cjs", "*.sh"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && !file.startsWith("script/devnet/clients/"));

/** A sentence for each name that several files have. */
export function repeatedNames(files: string[]): string[] {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = path.posix.basename(file);
    if (prescribed.has(name) || mirrors.test(file)) continue;
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return [...byName]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => `${name} is the name of ${same.join(" and ")}: name each after what it does.`);
}
