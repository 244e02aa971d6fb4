import { describe, expect, test } from "vitest";
import { scriptsOf } from "./pageScripts.ts";

describe("scriptsOf", () => {
  test("default: each script once, in order", () => {
    const html =
      '<script src="/a.js" async=""></script><p></p><script src="/b.js"></script><script src="/a.js"></script>';
    expect(scriptsOf(html)).toEqual(["/a.js", "/b.js"]);
  });

  test("behavior: scripts for old browsers do not count", () => {
    expect(scriptsOf('<script src="/old.js" noModule=""></script><script>inline()</script>')).toEqual([]);
  });
});
