import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { policyOf, sheetsOfToaster } from "./policy.ts";
import { withBase, withFoundBase } from "./relocate.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const directive = (policy: string, name: string): string[] =>
  policy
    .split("; ")
    .find((one) => one.startsWith(`${name} `))
    ?.split(" ")
    .slice(1) ?? [];

describe("policyOf", () => {
  const page = '<head><meta charSet="utf-8"/><script>one()</script><script src="./two.js"></script></head>';

  test("default: own files and the inline scripts as they are, and nothing else runs", () => {
    const policy = policyOf(page, []);
    expect(directive(policy, "script-src")).toEqual(["'self'", hashOf("one()")]);
    expect(directive(policy, "default-src")).toEqual(["'none'"]);
    expect(policy).not.toContain("unsafe");
  });

  test("behavior: the text of a script is what the browser sees, whatever it contains", () => {
    const text = 'push("\\u003c/script>\\"·&amp;")';
    expect(directive(policyOf(`<script>${text}</script>`, []), "script-src")).toContain(hashOf(text));
  });

  test("behavior: the page that 404.html writes keeps its scripts", () => {
    const scripts = directive(policyOf(withFoundBase(page, ""), []), "script-src");
    expect(scripts).toContain(hashOf("one()"));
    expect(scripts).toHaveLength(3);
  });

  test("behavior: the script that names the base runs", () => {
    const html = withBase(page, "position");
    const own = /<script data-route="position">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(own).toContain('createElement("base")');
    expect(directive(policyOf(html, []), "script-src")).toContain(hashOf(own));
  });
});

test("sheetsOfToaster: an empty sheet, and the one that sonner fills in", async () => {
  const [empty, sheet, ...more] = await sheetsOfToaster();
  expect(empty).toBe("");
  expect(sheet).toContain("[data-sonner-toaster]");
  expect(more).toEqual([]);
});
