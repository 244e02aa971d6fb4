import { mkdirSync, readFileSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { localState } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";

/** The installed packages, as CycloneDX lists them. */
export type Bom = { components: Component[] };
type Component = {
  group?: string;
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
};

/** Packages that state their licence only in a file or in the obsolete field `licenses`: looked up by hand. */
const byHand: Record<string, string> = {
  "memorystream@0.3.1": "MIT",
  "eyes@0.1.8": "MIT",
  "@lodestar/db@1.5.1": "Apache-2.0",
};

const nameOf = ({ group, name, version }: Component): string => `${group ? `${group}/` : ""}${name}@${version}`;

const licenceOf = (component: Component): string => {
  const said = (component.licenses ?? []).map(({ license, expression }) => expression ?? license?.id ?? license?.name);
  return said.filter((one) => one !== undefined).join(" AND ") || (byHand[nameOf(component)] ?? "");
};

/** How many packages are under each licence, most first; and a sentence for each package that states none. */
export function licences({ components }: Bom): { counts: [string, number][]; problems: string[] } {
  const counts = new Map<string, number>();
  for (const component of components) {
    const licence = licenceOf(component);
    if (licence) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return {
    counts: [...counts].sort(([, a], [, b]) => b - a),
    problems: components
      .filter((component) => !licenceOf(component))
      .map(
        (component) => `${nameOf(component)} states no licence: look it up, and add it to script/quality/bom/bom.ts.`,
      ),
  };
}

/** Writes the folder's installed packages to .weir/bom. Licences come from the packages themselves. */
export async function writeBom(folder: string, name: string): Promise<{ file: string; bom: Bom }> {
  mkdirSync(localState("bom"), { recursive: true });
  const file = localState("bom", `${name}.cdx.json`);
  const { command, args } = pnpmCommand();
  const options = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--out", file];
  const exitCode = await run(command, [...args, "sbom", ...options], { cwd: folder, output: `${file}.log` });
  if (exitCode !== 0) throw new Failure(`pnpm could not list what is installed in ${folder}; see ${file}.log.`);
  return { file, bom: JSON.parse(readFileSync(file, "utf8")) as Bom };
}
