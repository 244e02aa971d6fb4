import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { exclusively } from "@weir/process/lock";
import { localState } from "@weir/process/paths";

/** The version that is installed: another one may lay out its files in another way. */
const installedVersion = (): string => {
  const file = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
};

/** A step that may be cut short: the folder appears with all that `fill` puts into it, or not at all. */
const appear = async (folder: string, fill: (unfinished: string) => Promise<void> | void): Promise<void> => {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await fill(unfinished);
  renameSync(unfinished, folder);
};

/**
 * Makes `folder` a PGlite database without rows: a copy of one that the first start of all makes in `templates`. PGlite takes
 * two seconds of a core to make one, and a tenth of that to open it.
 */
export const copyEmptyDatabase = async (folder: string, templates = localState("pglite")): Promise<void> => {
  const template = join(templates, installedVersion());
  if (!existsSync(template)) await exclusively(`${template}.lock`, waiting, () => make(template));
  await appear(folder, (unfinished) => cpSync(template, unfinished, { recursive: true }));
};

const waiting = { what: "another start to make an empty database", signal: new AbortController().signal };

const make = async (template: string): Promise<void> => {
  // Another start made it while this one waited.
  if (existsSync(template)) return;
  const { PGlite } = await import("@electric-sql/pglite");
  await appear(template, async (unfinished) => {
    mkdirSync(unfinished, { recursive: true });
    const database = new PGlite(unfinished);
    await database.waitReady;
    await database.close();
  });
};
