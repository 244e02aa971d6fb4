import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PLACEHOLDER } from "./placeholder.ts";
import { relocate, relocateScript, relocateText, withBase } from "./relocate.ts";

describe("relocateText", () => {
  test("default: files and routes, in attributes and in the router's data", () => {
    const text = `<a href="${PLACEHOLDER}/position"><script>push("[\\"${PLACEHOLDER}/_next/a.js\\"]")</script>`;
    expect(relocateText(text)).toBe('<a href="./position"><script>push("[\\"./_next/a.js\\"]")</script>');
  });

  test("behavior: the root itself", () => {
    expect(relocateText(`<a href="${PLACEHOLDER}">`)).toBe('<a href="./">');
    expect(relocateText(`{\\"href\\":\\"${PLACEHOLDER}\\"}`)).toBe('{\\"href\\":\\"./\\"}');
  });
});

describe("relocateScript", () => {
  test("default: where the chunks are", () => {
    expect(relocateScript(`x?y:"${PLACEHOLDER}/_next/"`)).toBe('x?y:"./_next/"');
  });

  test.each([
    ["http://127.0.0.1/", ""],
    ["http://127.0.0.1/weir/", "/weir"],
    ["http://127.0.0.1/a/b/position", "/a/b"],
  ])("behavior: on %s the router's base path is %o", (baseURI, base) => {
    const run = new Function("document", relocateScript(`return "${PLACEHOLDER}"`));
    expect(run({ baseURI })).toBe(base);
  });
});

describe("withBase", () => {
  test.each([
    ["index", "/", "/"],
    ["index", "/weir/", "/weir/"],
    ["index", "/weir", "/weir/"],
    ["index", "/weir/index.html", "/weir/"],
    ["position", "/position", "/"],
    ["position", "/a/b/position", "/a/b/"],
    ["position", "/weir/position.html", "/weir/"],
    ["position", "/weir/position/", "/weir/"],
    ["position", "/position/position", "/position/"],
  ])("behavior: %s at %s has its files in %s", (route, at, folder) => {
    const html = withBase('<head><meta charSet="utf-8"/></head>', route);
    const script = /<script data-route="(.*?)">([\s\S]*)<\/script>/.exec(html)!;
    const base = { href: "" };
    const document = {
      currentScript: { dataset: { route: script[1] }, replaceWith: () => {} },
      createElement: () => base,
    };
    new Function("document", "location", script[2]!)(document, { pathname: at });
    expect(base.href).toBe(folder);
  });

  test("error: a page that Next writes otherwise", () => {
    expect(() => withBase("<html><head></head></html>", "index")).toThrow("index.html has no");
  });
});

describe("relocate", () => {
  let folder: string;
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "weir-export-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("behavior: what is not ASCII stays, and a folder leads to its page", () => {
    write("position.html", `<meta charSet="utf-8"/><a href="${PLACEHOLDER}/faucet">·Ξ</a>`);
    relocate(folder);
    expect(read("position.html")).toContain('<a href="./faucet">·Ξ</a>');
    expect(read("position/index.html")).toContain("../position.html");
  });

  test.each([
    ["", "/site/", "/site/"],
    ["de/", "/site/de/", "/site/de/"],
  ])("behavior: the missing page of %o at any depth finds %s%s", (home, _, base) => {
    write("404.html", '<meta charSet="utf-8"/>nothing here');
    relocate(folder, home);
    const [, dataHome, script] = /<script data-home="(.*?)" data-page=".*?">([\s\S]*)<\/script>/.exec(
      read("404.html"),
    )!;
    const found = { href: "" };
    const document = {
      currentScript: { dataset: { home: dataHome, page: "" }, replaceWith: () => {} },
      createElement: () => found,
      write: () => {},
    };
    class Request {
      #at = "";
      open(_method: string, at: string) {
        this.#at = at;
      }
      send() {}
      get status() {
        return this.#at === "/site/theme.js" ? 200 : 404;
      }
      getResponseHeader() {
        return "text/javascript";
      }
    }
    const run = new Function("document", "location", "XMLHttpRequest", script!);
    run(document, { pathname: `/site/${home}not/here` }, Request);
    expect(found.href).toBe(base);
  });

  test("error: a file that names the place in another way", () => {
    write("a.js", `'${PLACEHOLDER}'`);
    expect(() => relocate(folder)).toThrow("a.js names");
  });
});
