import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { beforeAll, expect, test } from "vitest";
import { copyEmptyDatabase } from "../run/emptyDatabase.ts";
import { openPglite } from "../run/pglite.ts";
import { temporaryFolder } from "./folder.ts";

const packageFile = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };

const templates = temporaryFolder();
const template = join(templates, version);
const [first, second] = [join(temporaryFolder(), "pglite"), join(temporaryFolder(), "pglite")];

beforeAll(async () => {
  // Earlier starts ended amid their work.
  for (const unfinished of [`${template}.new`, `${first}.new`]) {
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, "PG_VERSION"), "cut sho");
    writeFileSync(join(unfinished, "left"), "");
  }
  await Promise.all([first, second].map((folder) => copyEmptyDatabase(folder, templates)));
});

/** The schemas in a database, after a change. */
const schemasAfter = async (folder: string, change = ""): Promise<string[]> => {
  const database = new PGlite(folder);
  try {
    await database.exec(change);
    const named = "select nspname as name from pg_namespace where nspname !~ '^pg_' order by nspname";
    return (await database.query<{ name: string }>(named)).rows.map(({ name }) => name);
  } finally {
    await database.close();
  }
};

test("behavior: of two starts at once one makes it, and nothing of what others left unfinished is in it", async () => {
  expect(readdirSync(templates)).toEqual([version]);
  for (const folder of [template, first, second]) {
    expect(existsSync(`${folder}.new`), folder).toBe(false);
    expect(existsSync(join(folder, "left")), folder).toBe(false);
  }
  expect(await schemasAfter(first, "create schema mine")).toEqual(["information_schema", "mine", "public"]);
  expect(await schemasAfter(second)).toEqual(["information_schema", "public"]);
});

test("default: the next start copies it", async () => {
  const folder = join(temporaryFolder(), "pglite");
  writeFileSync(join(template, "mark"), "");
  await copyEmptyDatabase(folder, templates);
  rmSync(join(template, "mark"));
  expect(existsSync(join(folder, "mark"))).toBe(true);
});

test("behavior: a start without a folder begins with such a copy, and with rows it keeps them", async () => {
  const dir = temporaryFolder();
  const cache = openPglite(dir);
  await cache.prepare("weir_00000001");
  expect(existsSync(join(dir, "pglite", "PG_VERSION"))).toBe(true);
  await schemasAfter(join(dir, "pglite"), "create schema weir_00000001");
  await cache.prepare("weir_00000001");
  expect(await schemasAfter(join(dir, "pglite"))).toContain("weir_00000001");
});
