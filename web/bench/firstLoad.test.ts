import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firstLoad } from "./firstLoad.ts";

describe("firstLoad", () => {
  let out: string;
  beforeEach(() => {
    out = mkdtempSync(path.join(tmpdir(), "weir-first-load-"));
  });
  afterEach(() => rmSync(out, { recursive: true }));

  test("default: the sum of the named scripts, gzipped", () => {
    writeFileSync(path.join(out, "a.js"), "a".repeat(5_000));
    writeFileSync(path.join(out, "b.js"), "b");
    writeFileSync(path.join(out, "index.html"), '<script src="/a.js?v=1"></script><script src="/b.js"></script>');
    const sizes = ["a".repeat(5_000), "b"].map((text) => gzipSync(text, { level: 6 }).length);
    expect(firstLoad(out, "index.html").total).toBe(sizes[0]! + sizes[1]!);
  });

  test("error: a script that is not there", () => {
    writeFileSync(path.join(out, "index.html"), '<script src="/gone.js"></script>');
    expect(() => firstLoad(out, "index.html")).toThrow("gone.js");
  });
});
