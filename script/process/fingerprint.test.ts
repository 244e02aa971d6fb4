import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, madeFrom } from "./fingerprint.ts";

let folder: string;
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const now = () => fingerprint(folder, ["web", "lock"], ["out"]);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-fingerprint-"));
  put("web/src/page.ts", "1");
  put("web/out/page.html", "1");
  put("lock", "1");
  put("other", "1");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("default: the same files give the same", () => expect(now()).toBe(now()));

test.each([
  ["a file's content", () => put("web/src/page.ts", "2")],
  ["a new file, even a hidden one", () => put("web/src/.hidden", "")],
  ["a file's name", () => renameSync(path.join(folder, "web/src/page.ts"), path.join(folder, "web/src/home.ts"))],
  ["an input that is a file itself", () => put("lock", "2")],
])("behavior: %s changes it", (_title, change) => {
  const before = now();
  change();
  expect(now()).not.toBe(before);
});

test.each(["web/out/page.html", "web/src/out/page.html", "web/src/page.test.ts", "other"])(
  "behavior: %s does not",
  (name) => {
    const before = now();
    put(name, "2");
    expect(now()).toBe(before);
  },
);

test("madeFrom: current once it is made, until an input or the stamp changes or the work fails", async () => {
  const made = madeFrom(path.join(folder, "web/out/.stamp"), folder, ["web", "lock"], ["out"]);
  expect(made.isCurrent()).toBe(false);
  await made.make(async () => {});
  expect(made.isCurrent()).toBe(true);
  put("lock", "2");
  expect(made.isCurrent()).toBe(false);
  await made.make(async () => put("lock", "3"));
  expect(made.isCurrent()).toBe(false);
  await made.make(async () => {});
  await expect(made.make(() => Promise.reject(new Error("It stopped.")))).rejects.toThrow("It stopped.");
  expect(made.isCurrent()).toBe(false);
});
