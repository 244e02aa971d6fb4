import { mkdirSync, readFileSync } from "node:fs";
import { run } from "@weir/process/command";
import { Failure } from "@weir/process/failure";
import { localState } from "@weir/process/paths";
import { pnpmCommand } from "@weir/process/pnpm";

/** What is installed, as CycloneDX has it. */
export type Bom = { components: Component[] };
type Component = {
  group?: string;
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
};

/** Say theirs in a form that is out of use (`licenses`, or a file alone): looked up by hand. */
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

/** How many packages are under each licence, most first; and those that say none. */
export function licences({ components }: Bom): { counts: [string, number][]; unknown: string[] } {
  const counts = new Map<string, number>();
  for (const component of components) {
    const licence = licenceOf(component);
    if (licence) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return {
    counts: [...counts].sort(([, a], [, b]) => b - a),
    unknown: components.filter((component) => !licenceOf(component)).map(nameOf),
  };
}

/** Writes what is installed in the folder into .weir/bom, and returns it with the file. Licences come from the packages themselves. */
export async function writeBom(folder: string, name: string): Promise<{ file: string; bom: Bom }> {
  mkdirSync(localState("bom"), { recursive: true });
  const file = localState("bom", `${name}.cdx.json`);
  const { command, args } = pnpmCommand();
  const options = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--out", file];
  const exitCode = await run(command, [...args, "sbom", ...options], { cwd: folder, output: `${file}.log` });
  if (exitCode !== 0) throw new Failure(`pnpm could not tell what is installed in ${folder}; it says why above.`);
  return { file, bom: JSON.parse(readFileSync(file, "utf8")) as Bom };
}
