import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { hasten, withLaterScripts } from "./hasten.ts";

describe("withLaterScripts", () => {
  const page =
    '<html lang="en-GB"><head><script src="./theme.js"></script><link rel="preload" as="script" href="./b.js"/><script src="./a.js" async=""></script></head><body><script src="./b.js" id="_R_" async=""></script><script src="./old.js" noModule=""></script></body>';

  test("default: scripts that need not run before the first paint wait, and are not fetched", () => {
    const html = withLaterScripts(page, "index.html");
    expect(html.match(/<(script|link) [^>]*>/g)).toEqual([
      '<script src="./theme.js">',
      '<script type="later" src="./a.js" async="">',
      '<script type="later" src="./b.js" id="_R_" async="">',
      '<script src="./old.js" noModule="">',
    ]);
  });

  test("error: a page that Next writes otherwise", () => {
    expect(() => withLaterScripts('<body><script src="./a.js"></script></body>', "index.html")).toThrow(
      "index.html has no",
    );
  });

  /** The page in a browser that tells when it paints, or does not. */
  function open({ tells = true, hidden = false }) {
    const { document } = new JSDOM(withLaterScripts(page, "index.html")).window;
    const currentScript = document.body.lastElementChild!;
    Object.defineProperties(document, { hidden: { value: hidden }, currentScript: { value: currentScript } });
    let paint = () => {};
    class PerformanceObserver {
      static supportedEntryTypes = tells ? ["paint"] : [];
      constructor(told: () => void) {
        paint = told;
      }
      observe() {}
    }
    const listeners = new Map<string, () => void>();
    const run = new Function(
      ...["document", "globalThis", "addEventListener", "PerformanceObserver"],
      currentScript.textContent,
    );
    const listen = (name: string, listener: () => void) => listeners.set(name, listener);
    run(document, { PerformanceObserver }, listen, PerformanceObserver);
    const waiting = () => document.querySelectorAll('script[type="later"]').length;
    return { document, paint: () => paint(), listeners, waiting };
  }

  test("behavior: once the page is painted they become scripts in their places, once", () => {
    const { document, paint, listeners, waiting } = open({});
    expect(waiting()).toBe(2);
    paint();
    listeners.get("visibilitychange")!();
    expect([...document.querySelectorAll("script[async]")].map(({ outerHTML }) => outerHTML)).toEqual([
      '<script src="./a.js" async=""></script>',
      '<script src="./b.js" id="_R_" async=""></script>',
    ]);
    expect(document.head.querySelector('[src="./a.js"]')).not.toBeNull();
  });

  test.each([{ hidden: true }, { tells: false }])("behavior: at once where no paint will be told of: %o", (how) => {
    expect(open(how).waiting()).toBe(0);
  });
});

test("hasten: every page and every chunk of the export", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-export-"));
  try {
    const chunks = path.join(folder, "_next/static/chunks");
    mkdirSync(chunks, { recursive: true });
    for (const name of ["index.html", "404.html"]) {
      writeFileSync(path.join(folder, name), '<body>Ξ<script src="./a.js" async=""></script></body>');
    }
    writeFileSync(path.join(chunks, "a.js"), 'run("Ξ")');
    hasten(folder);
    for (const name of ["index.html", "404.html"]) {
      expect(readFileSync(path.join(folder, name), "utf8")).toContain('Ξ<script type="later" src="./a.js"');
    }
    expect(readFileSync(path.join(chunks, "a.js"), "utf8")).toBe('//# allFunctionsCalledOnLoad\nrun("Ξ")');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
