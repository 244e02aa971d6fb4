import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module.js";
import { parse, type Token } from "@messageformat/parser";

/** The languages of the site. The first is the one whose arguments and keys the others must have. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** The sentences of a part of the site by their names, in the ICU message format; groups may nest. */
export type Messages = { [name: string]: string | Messages };

const sources = path.resolve(import.meta.dirname, "../messages");
export const generated = path.resolve(import.meta.dirname, "../src/generated/messages");

/** An argument of a message: a text or a number that stands in it, a number that decides its plural, or a choice. */
type Kind = "text" | "count" | { choice: string[] };

function argumentsOf(message: string, language: Language): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const visit = (tokens: Token[]): void => {
    for (const token of tokens) {
      if (token.type === "content" || token.type === "octothorpe") continue;
      if (token.type === "argument") {
        if (!found.has(token.arg)) found.set(token.arg, "text");
      } else if (token.type === "plural") found.set(token.arg, "count");
      else if (token.type === "select") found.set(token.arg, { choice: token.cases.map(({ key }) => key).sort() });
      else throw new Error(`{${token.arg}, ${token.type}} is not used here: pass the argument as a formatted text.`);
      if ("cases" in token) for (const { tokens: inner } of token.cases) visit(inner);
    }
  };
  try {
    visit(parse(message, { cardinal: ["one", "other"], ordinal: ["other"], strict: true, strictPluralKeys: true }));
  } catch (cause) {
    throw new Error(`(${language}) ${message}: ${(cause as Error).message}`, { cause });
  }
  return found;
}

const typeOf = (kind: Kind): string => {
  if (kind === "text") return "string | number";
  if (kind === "count") return "number";
  if (kind.choice.includes("true")) return "boolean";
  const named = kind.choice.filter((key) => key !== "other").map((key) => JSON.stringify(key));
  return [...named, ...(kind.choice.includes("other") ? ['"other"'] : [])].join(" | ");
};

const signature = (message: string, language: Language): string => {
  const list = [...argumentsOf(message, language)].sort(([one], [other]) => (one < other ? -1 : 1));
  return list.map(([name, kind]) => `${name}: ${typeOf(kind)}`).join("; ");
};

/** The leaves by their path, such as `group.name`. */
function* leaves(messages: Messages, above = ""): Generator<[string, string]> {
  for (const [name, value] of Object.entries(messages)) {
    if (typeof value === "string") yield [`${above}${name}`, value];
    else yield* leaves(value, `${above}${name}.`);
  }
}

/** Messages that begin or end within a sentence: only another one could complete them, in the order of one language. */
export const fragmentsOf = (part: string, messages: Messages, language: Language): string[] =>
  [...leaves(messages)]
    .filter(([, message]) => /^[\s,;]+\S|\s$/.test(message))
    .map(
      ([key]) =>
        `messages/${language}/${part}.json: ${key} is a piece of a sentence. Make it one message with arguments.`,
    );

/** What keeps a translation from standing in for the original, as sentences; none when it can. */
export function faultsOf(part: string, original: Messages, translation: Messages, language: Language): string[] {
  const ours = new Map(leaves(original));
  const theirs = new Map(leaves(translation));
  const file = `messages/${language}/${part}.json`;
  const missing = [...ours.keys()].filter((key) => !theirs.get(key)?.trim()).map((key) => `${file} lacks ${key}.`);
  const extra = [...theirs.keys()]
    .filter((key) => !ours.has(key))
    .map((key) => `${file} has ${key}, which nothing uses.`);
  const unlike = [...ours].flatMap(([key, message]) => {
    const other = theirs.get(key)?.trim();
    if (!other) return [];
    const [wanted, found] = [signature(message, languages[0]), signature(other, language)];
    return wanted === found ? [] : [`${file}: ${key} takes (${found}), and must take (${wanted}).`];
  });
  return [...missing, ...extra, ...unlike];
}

/** A message without arguments becomes a string, any other a function of its arguments. */
export function scriptOf(messages: Messages, language: Language): string {
  // The compiler makes a function of each message.
  return compileModule(new MessageFormat(language), messages).replace(/: \(\) => (".*?")(?=,?$)/gm, ": $1");
}

export function typesOf(messages: Messages): string {
  const write = (group: Messages, indent: string): string =>
    Object.entries(group)
      .map(([name, value]) => {
        const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
        if (typeof value !== "string")
          return `${indent}readonly ${key}: {\n${write(value, `${indent}  `)}${indent}};\n`;
        const takes = signature(value, languages[0]);
        // The sentence, for whoever hovers over its name.
        const shown = value.replaceAll("*/", "* /");
        return `${indent}/** ${shown} */\n${indent}readonly ${key}: ${takes ? `(values: { ${takes} }) => string` : "string"};\n`;
      })
      .join("");
  return `declare const messages: {\n${write(messages, "  ")}};\nexport default messages;\n`;
}

const read = (language: Language, part: string): Messages =>
  JSON.parse(readFileSync(path.join(sources, language, `${part}.json`), "utf8")) as Messages;

const partsOf = (language: Language): string[] =>
  readdirSync(path.join(sources, language))
    .map((name) => path.basename(name, ".json"))
    .sort();

/**
 * The generated files by their path below src/generated/messages: a script for each language and part, and its types.
 * @throws when a message is a piece of a sentence, or a translation lacks a message, or has one that the original has not or that takes other arguments
 */
export function messageFiles(): Map<string, string> {
  const [original, ...translations] = languages;
  const parts = partsOf(original);
  const fragments = languages.flatMap((language) =>
    partsOf(language).flatMap((part) => fragmentsOf(part, read(language, part), language)),
  );
  if (fragments.length > 0) throw new Error(fragments.join("\n"));
  const faults = translations.flatMap((language) => {
    const there = partsOf(language);
    const files = [
      ...parts.filter((part) => !there.includes(part)).map((part) => `messages/${language}/${part}.json is missing.`),
      ...there.filter((part) => !parts.includes(part)).map((part) => `messages/${original}/${part}.json is missing.`),
    ];
    const both = parts.filter((part) => there.includes(part));
    return [...files, ...both.flatMap((part) => faultsOf(part, read(original, part), read(language, part), language))];
  });
  if (faults.length > 0) throw new Error(`The languages of the site differ:\n${faults.join("\n")}`);

  const note = "// Written by `pnpm codegen` from web/messages.\n";
  return new Map(
    parts.flatMap((part) => [
      [`en/${part}.d.ts`, `${note}${typesOf(read(original, part))}`] as const,
      ...languages.map(
        (language) => [`${language}/${part}.js`, `${note}${scriptOf(read(language, part), language)}`] as const,
      ),
    ]),
  );
}
