import { stripVTControlCharacters } from "node:util";

/** An address as it may be shown: the path, the query and the user's name of a node's address are often its key. */
export function shown(url: string): string {
  const [, scheme = "", authority = "", rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)(.*)$/is.exec(url) ?? [];
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return `${scheme}${host}${/^\/?$/.test(rest) ? rest : "/…"}`;
}

/** Control characters, and those that turn the direction of text or hide in it. */
const controls = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text of others, without anything that moves a terminal's cursor, colours it or turns its text round. */
export const plain = (text: string): string =>
  stripVTControlCharacters(text).replace(controls, (character) => (/[\n\t]/.test(character) ? character : ""));

/** Text of others, such as a library's error, as it may be shown: plain, and without the keys in addresses of nodes. */
export const told = (text: string): string =>
  plain(text).replace(/\b(?:https?|wss?):\/\/[^\s"'`<>(){}|\\]+/gi, (url) => {
    const [, address = "", end = ""] = /^(.*?)([.,;:!?\]]*)$/s.exec(url) ?? [];
    return `${shown(address)}${end}`;
  });
