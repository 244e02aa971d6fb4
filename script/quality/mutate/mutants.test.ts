import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "@weir/process/paths";
import { describe, expect, test } from "vitest";
import { applyMutant } from "./mutant.ts";
import { excuses, mutants } from "./mutants.ts";

describe("the list of mutants", () => {
  test("default: sixty at least (issue 3), each with a name of its own", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  test.each(mutants)(
    "$id can be made in the sources as they are, by what a folder may be called, and says why",
    (mutant) => {
      applyMutant(readFileSync(inRoot("contracts/src", mutant.file), "utf8"), mutant);
      expect(mutant.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(mutant.breaks).toMatch(/^[A-Z`].+\.$/);
    },
  );

  test("behavior: the tests that are asked first exist", () => {
    const files = readdirSync(inRoot("contracts/test"), { recursive: true, encoding: "utf8" }).map((file) =>
      path.basename(file),
    );
    for (const { id, near } of mutants) {
      expect(near.length, id).toBeGreaterThan(0);
      for (const name of near) expect(files, id).toContain(`${name}.t.sol`);
    }
  });

  test("behavior: no two are the same mistake", () => {
    const changes = mutants.map(({ file, search, replace }) => [file, search, replace].join("\0"));
    expect(new Set(changes).size).toBe(mutants.length);
  });
});

describe("the excuses of survivors", () => {
  test("default: each is of a mutant that there is, and gives a reason", () => {
    const ids = mutants.map(({ id }) => id);
    for (const [id, reason] of Object.entries(excuses)) {
      expect(ids).toContain(id);
      expect(reason?.length).toBeGreaterThan(20);
    }
  });
});
