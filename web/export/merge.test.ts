import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mergeCommon } from "./merge.ts";

let folder: string;
const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), "utf8");
const put = (files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  }
};
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-export-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("mergeCommon", () => {
  const script = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
  const chunks = () => readdirSync(at("_next/static/chunks")).sort();

  test("default: one script takes the place of those that all pages have, in their order", () => {
    put({
      "index.html": `<p>${script("react")}${script("markets")}${script("shell")}<script>["static/chunks/shell.js","static/chunks/react.js"]</script>`,
      "desk.html": `<p>${script("react")}${script("shell")}${script("desk")}`,
      // Names no script: it is no page.
      "desk/index.html": "<p>",
      "index.txt": '1:"/_next/static/chunks/react.js" 2:"/_next/static/chunks/markets.js"',
      "_next/static/chunks/react.js": "react()",
      "_next/static/chunks/shell.js": 'load("static/chunks/react.js", "static/chunks/later.js")',
      "_next/static/chunks/markets.js": 'load("static/chunks/shell.js")',
      "_next/static/chunks/desk.js": "desk()",
      "_next/static/chunks/later.js": "later()",
    });
    mergeCommon(folder);
    const [one] = chunks().filter((name) => !["desk.js", "later.js", "markets.js"].includes(name));
    const name = path.basename(one!, ".js");
    expect(chunks()).toHaveLength(4);
    expect(read("index.html")).toBe(
      `<p>${script(name)}${script("markets")}<script>["static/chunks/${one}","static/chunks/${one}"]</script>`,
    );
    expect(read("desk.html")).toBe(`<p>${script(name)}${script("desk")}`);
    expect(read("index.txt")).toBe(`1:"/_next/static/chunks/${one}" 2:"/_next/static/chunks/markets.js"`);
    expect(read(`_next/static/chunks/${one}`)).toBe(`react()\n;load("static/chunks/${one}", "static/chunks/later.js")`);
    expect(read("_next/static/chunks/markets.js")).toBe(`load("static/chunks/${one}")`);
  });

  test("behavior: what else is in it, it has another name", () => {
    const build = (text: string) => {
      put({ "index.html": script("a"), "_next/static/chunks/a.js": text });
      mergeCommon(folder);
      return chunks().at(0);
    };
    const first = build("1");
    rmSync(at("_next"), { recursive: true });
    expect(build("1")).toBe(first);
    rmSync(at("_next"), { recursive: true });
    expect(build("2")).not.toBe(first);
  });

  test("error: pages without a common script", () => {
    put({ "index.html": script("a"), "desk.html": script("b") });
    expect(() => mergeCommon(folder)).toThrow("no chunk in common");
  });
});
