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

/** Folders whose files bear the name of the source that they model, test against, or mutate. */
const mirrors = /^(sdk\/test\/(model|vectors|differential)|script\/quality\/mutate\/mutants)\//;

/** Repeated names from before this check. Take a name off this list when you rename its files; add none. */
const toRename = new Set<string>([
  "announcements.ts",
  "deployment.test.ts",
  "deployment.ts",
  "health.ts",
  "hex.ts",
  "interest.ts",
  "liquidation.ts",
  "market.ts",
  "nodes.test.ts",
  "nodes.ts",
  "pool.ts",
  "settings.ts",
  "site.ts",
  "words.ts",
]);

/** Every TypeScript, JavaScript and shell file in git, except for the devnet's clients, which are an install of their own. */
export const sourceFiles = (): string[] =>
  execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.js", "*.mjs", "*.cjs", "*.sh"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && !file.startsWith("script/devnet/clients/"));

/** A sentence for each name that several files have, and for each exception that is no longer needed. */
export function repeatedNames(files: string[], known: ReadonlySet<string> = toRename): string[] {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = path.posix.basename(file);
    if (prescribed.has(name) || mirrors.test(file)) continue;
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const repeated = [...byName].filter(([, same]) => same.length > 1);
  const names = new Set(repeated.map(([name]) => name));
  return [
    ...repeated
      .filter(([name]) => !known.has(name))
      .map(([name, same]) => `${name} is the name of ${same.join(" and ")}: name each after what it does.`),
    ...[...known]
      .filter((name) => !names.has(name))
      .map((name) => `${name} is unique now: take it off the list in script/quality/suite/repeatedNames.ts.`),
  ];
}
