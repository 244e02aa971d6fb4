import { inRoot } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";
import { execa } from "execa";

/** Installed packages by licence, as `pnpm licenses list` prints them. */
type Listed = Record<string, { name: string; versions: string[] }[]>;

/** Packages whose licence pnpm finds neither in package.json nor in a file: looked up by hand. */
const byHand: Record<string, string> = { "@lodestar/db@1.5.1": "Apache-2.0" };

/** What is installed in a folder and in the packages of its workspace. */
export async function listLicences(folder: string): Promise<Listed> {
  const { command, args } = pnpmCommand();
  const options = { cwd: inRoot(folder), stderr: "inherit" } as const;
  const { stdout } = await execa(command, [...args, "licenses", "list", "--recursive", "--json"], options);
  return JSON.parse(stdout) as Listed;
}

/** How many packages are under each licence, most first; and a sentence for each package that states none. */
export function licences(listed: Listed): { counts: [string, number][]; problems: string[] } {
  const counts = new Map<string, number>();
  const problems: string[] = [];
  for (const [stated, packages] of Object.entries(listed)) {
    for (const name of packages.flatMap((one) => one.versions.map((version) => `${one.name}@${version}`))) {
      const licence = stated === "Unknown" ? byHand[name] : stated;
      if (licence) counts.set(licence, (counts.get(licence) ?? 0) + 1);
      else problems.push(`${name} states no licence: look it up, and add it to script/quality/bom/bom.ts.`);
    }
  }
  return { counts: [...counts].sort(([, a], [, b]) => b - a), problems };
}
