import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { findGeth } from "./geth.ts";

const folder = mkdtempSync(path.join(tmpdir(), "weir-geth-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = (name: string, code: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${code}\n`, { mode: 0o755 });
  return file;
};

test("default: on the PATH", () => {
  program("geth", "exit 0");
  expect(findGeth({ PATH: `${folder}:/bin:/usr/bin` })).toBe("geth");
});

test("behavior: the path in GETH", () => {
  const own = program("my-geth", "exit 0");
  expect(findGeth({ PATH: "", GETH: own })).toBe(own);
});

test("error: there is none, and the message says how to get it", () => {
  expect(() => findGeth({ PATH: "/nowhere" })).toThrow(/there is none.*go install .*cmd\/geth@v\d/);
  expect(() => findGeth({ PATH: "", GETH: "/no/geth" })).toThrow("GETH=/no/geth does not start");
});

test("error: one that does not start", () => {
  const broken = program("broken", "echo 'no such library' >&2; exit 3");
  expect(() => findGeth({ PATH: "", GETH: broken })).toThrow("does not start: no such library");
});
