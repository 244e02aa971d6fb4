import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@weir/process/paths";
import { temporaryFolder } from "./folder.ts";

/** A copy of the indexer whose sources may be changed. */
export const copyProgram = (): { main: string; folder: string } => {
  const root = temporaryFolder();
  for (const name of ["sdk", "contracts", "script", "package.json", "tsconfig.base.json"])
    symlinkSync(inRoot(name), join(root, name));
  const isSource = (path: string) => !/[/](node_modules|[.]ponder|generated)$/.test(path);
  const folder = join(root, "indexer");
  cpSync(inRoot("indexer"), folder, { recursive: true, filter: isSource });
  symlinkSync(inRoot("indexer/node_modules"), join(folder, "node_modules"));
  return { main: join(folder, "run/main.ts"), folder };
};

/** The program of an indexer whose handlers differ from this one's by a comment. */
export const createOtherVersion = (): string => {
  const { main, folder } = copyProgram();
  const changed = join(folder, "src/log.ts");
  writeFileSync(changed, `${readFileSync(changed, "utf8")}// Another version.\n`);
  return main;
};
