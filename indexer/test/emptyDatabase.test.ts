import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { beforeAll, expect, test } from "vitest";
import { copyEmptyDatabase } from "../run/emptyDatabase.ts";
import { openPglite } from "../run/pglite.ts";
import { temporaryFolder } from "./folder.ts";

/** With a database of the installed version in it. */
const templates = temporaryFolder();
let template: string;
beforeAll(async () => {
  await copyEmptyDatabase(join(temporaryFolder(), "pglite"), templates);
  template = readdirSync(templates)[0]!;
});

const ask = async (folder: string, sql: string) => {
  const database = new PGlite(folder);
  try {
    return (await database.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  } finally {
    await database.close();
  }
};
const schemas = "select nspname as name from pg_namespace where nspname !~ '^pg_' order by nspname";

test("default: a database without rows; the next one is a copy of the same files", async () => {
  const [first, second] = [join(temporaryFolder(), "pglite"), join(temporaryFolder(), "pglite")];
  await copyEmptyDatabase(first, templates);
  await ask(first, "create schema mine");
  writeFileSync(join(templates, template, "mark"), "");
  await copyEmptyDatabase(second, templates);
  rmSync(join(templates, template, "mark"));
  expect(existsSync(join(second, "mark"))).toBe(true);
  expect(await ask(second, schemas)).toEqual(["information_schema", "public"]);
  expect(await ask(first, schemas)).toContain("mine");
});

test("behavior: what a start has left unfinished is made anew", async () => {
  const own = temporaryFolder();
  mkdirSync(join(own, `${template}.new`));
  writeFileSync(join(own, `${template}.new`, "PG_VERSION"), "16\n");
  const folder = join(temporaryFolder(), "pglite");
  mkdirSync(`${folder}.new`);
  writeFileSync(join(`${folder}.new`, "left"), "");
  await copyEmptyDatabase(folder, own);
  expect(readdirSync(own)).toEqual([template]);
  expect(existsSync(`${folder}.new`)).toBe(false);
  expect(existsSync(join(folder, "left"))).toBe(false);
  expect(await ask(folder, schemas)).toEqual(["information_schema", "public"]);
});

test("behavior: of two starts at once one makes it, and both have a database", async () => {
  const own = temporaryFolder();
  const folders = [join(temporaryFolder(), "pglite"), join(temporaryFolder(), "pglite")];
  await Promise.all(folders.map((folder) => copyEmptyDatabase(folder, own)));
  expect(readdirSync(own)).toEqual([template]);
  for (const folder of folders) expect(await ask(folder, schemas)).toEqual(["information_schema", "public"]);
});

test("behavior: a start without a folder begins with such a copy, and with rows it keeps them", async () => {
  const dir = temporaryFolder();
  const cache = openPglite(dir);
  await cache.prepare("weir_00000001");
  const version = readFileSync(join(templates, template, "PG_VERSION"), "utf8");
  expect(readFileSync(join(dir, "pglite", "PG_VERSION"), "utf8")).toBe(version);
  await ask(join(dir, "pglite"), "create schema weir_00000001");
  await cache.prepare("weir_00000001");
  expect(await ask(join(dir, "pglite"), schemas)).toContain("weir_00000001");
});
