import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { faultsOf, fragmentsOf, generated, messageFiles, scriptOf, typesOf } from "./siteMessages.ts";

test("default: the generated scripts are those of web/messages; `pnpm codegen` writes them", () => {
  for (const [name, text] of messageFiles()) {
    const file = path.join(generated, name);
    expect(existsSync(file) && readFileSync(file, "utf8"), name).toBe(text);
  }
});

test("behavior: no sentence was left untranslated", () => {
  const words = (text: string) => text.replace(/\{[^{}]*\}/g, "").match(/\p{L}{2,}/gu)?.length ?? 0;
  const files = messageFiles();
  const sentences = (language: string) =>
    new Set(
      [...files].flatMap(([name, text]) =>
        name.startsWith(`${language}/`) ? (text.replace(/^import .*$/gm, "").match(/"[^"]*"/g) ?? []) : [],
      ),
    );
  const german = sentences("de");
  expect([...sentences("en")].filter((text) => words(text) > 2 && german.has(text))).toEqual([]);
});

test("behavior: German does not address the reader, so it cannot do so in two ways", () => {
  const address = /[^.:?!…„"] (Sie|Ihr(e[mnrs]?)?|Ihnen)\b|\b(du|dir|dich|dein(e[mnrs]?)?)\b/;
  const german = [...messageFiles()].filter(([name]) => name.startsWith("de/"));
  expect(german.flatMap(([, text]) => text.split("\n").filter((line) => address.test(line)))).toEqual([]);
});

describe("faultsOf", () => {
  const original = { hello: "Hello {name}", group: { many: "{count, plural, one {# day} other {# days}}" } };
  const faults = (translation: Parameters<typeof faultsOf>[2]) => faultsOf("part", original, translation, "de");

  test("default: none", () =>
    expect(faults({ hello: "Hallo {name}", group: { many: "{count, plural, one {# Tag} other {# Tage}}" } })).toEqual(
      [],
    ));
  test("behavior: a message is missing or empty", () =>
    expect(faults({ hello: " " })).toEqual([
      "messages/de/part.json lacks hello.",
      "messages/de/part.json lacks group.many.",
    ]));
  test("behavior: an argument is missing, one is of another kind, a message is unknown", () =>
    expect(faults({ hello: "Hallo", group: { many: "{count} Tage" }, bye: "Tschüss" })).toEqual([
      "messages/de/part.json has bye, which nothing uses.",
      "messages/de/part.json: hello takes (), and must take (name: string | number).",
      "messages/de/part.json: group.many takes (count: string | number), and must take (count: number).",
    ]));
  test("error: a message that is malformed", () =>
    expect(() => faults({ hello: "Hallo {name", group: original.group })).toThrow(/\(de\) Hallo \{name: /));
  test("error: a format that the site does not use", () =>
    expect(() => faults({ hello: "{name, number}", group: original.group })).toThrow("as a formatted text"));
});

test("fragmentsOf: messages that begin or end within a sentence", () => {
  const group = { before: "It asks for ", after: ", which it needs.", whole: "It asks.", comma: "," };
  const says = "is a piece of a sentence. Make it one message with arguments.";
  expect(fragmentsOf("part", { group }, "en")).toEqual([
    `messages/en/part.json: group.before ${says}`,
    `messages/en/part.json: group.after ${says}`,
  ]);
});

const several = {
  plain: "It’s here",
  yes: "{on, select, true {on} other {off}}",
  list: "{side, select, a {A} b {B} other {}}",
};

test("scriptOf: a text, or a function of its arguments", async () => {
  const script = scriptOf({ plain: 'It’s “here”, () => "so"', many: "{n, plural, one {# Tag} other {# Tage}}" }, "de");
  expect(script).toContain('plain: "It’s “here”, () => \\"so\\"",');
  expect(script).toContain("many: (d) => plural(d.n, 0, de,");
});

test("typesOf: what a message takes", () => {
  const types = typesOf(several);
  expect(types).toContain("readonly plain: string;");
  expect(types).toContain("readonly yes: (values: { on: boolean }) => string;");
  expect(types).toContain('readonly list: (values: { side: "a" | "b" | "other" }) => string;');
});
