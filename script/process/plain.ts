import { stripVTControlCharacters } from "node:util";

/** A node's address without user name, path and query, which often contain its key. */
export function shown(url: string): string {
  const [, scheme = "", authority = "", rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)(.*)$/is.exec(url) ?? [];
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return `${scheme}${host}${/^\/?$/.test(rest) ? rest : "/…"}`;
}

/** Control characters other than newline and tab, and those that reverse or hide text. */
const controls = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu;

/** Text of others without anything that moves a terminal's cursor, colours it or reverses text. */
export const plain = (text: string): string => stripVTControlCharacters(text).replace(controls, "");

/** Text of others, such as a library's error: `plain`, and without the keys in addresses of nodes. */
export const redact = (text: string): string =>
  plain(text).replace(/\b(?:https?|wss?):\/\/[^\s"'`<>(){}|\\]+/gi, (url) => {
    const [, address = "", end = ""] = /^(.*?)([.,;:!?\]]*)$/s.exec(url) ?? [];
    return `${shown(address)}${end}`;
  });
