import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "@weir/process/paths";
import { describe, expect, test } from "vitest";
import { applyMutant } from "./mutant.ts";
import { excuses, mutants } from "./mutants.ts";

describe("the list of mutants", () => {
  test("default: at least 60 (issue 3), with unique names", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  test.each(mutants)("$id applies to the current sources, is a valid folder name and states its rule", (mutant) => {
    applyMutant(readFileSync(inRoot("contracts/src", mutant.file), "utf8"), mutant);
    expect(mutant.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(mutant.breaks).toMatch(/^[A-Z`].+\.$/);
  });

  test("behavior: the tests that run first exist", () => {
    const files = readdirSync(inRoot("contracts/test"), { recursive: true, encoding: "utf8" }).map((file) =>
      path.basename(file),
    );
    for (const { id, file, near } of mutants) {
      expect(near.length === 0, id).toBe(file.startsWith("peer/"));
      for (const name of near) expect(files, id).toContain(`${name}.t.sol`);
    }
  });

  test("behavior: no two are the same", () => {
    const changes = mutants.map(({ file, search, replace }) => [file, search, replace].join("\0"));
    expect(new Set(changes).size).toBe(mutants.length);
  });
});

describe("the excuses of survivors", () => {
  test("default: each names a mutant and gives a reason", () => {
    const ids = mutants.map(({ id }) => id);
    for (const [id, reason] of Object.entries(excuses)) {
      expect(ids).toContain(id);
      expect(reason?.length).toBeGreaterThan(20);
    }
  });
});
