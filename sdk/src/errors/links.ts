import { type Hex, isHex } from "viem";

/** One of the errors that an error wraps, as far as it is read. `text` is its own message, without what it repeats. */
export type Link = {
  name?: unknown;
  code?: unknown;
  /** of an HTTP answer */
  status?: unknown;
  text: string | undefined;
  raw?: unknown;
  data?: unknown;
};

/** Where libraries, wallets and nodes keep the error that theirs wraps. */
const WRAPPINGS = ["cause", "data", "originalError", "error", "info", "value"] as const;
const MOST = 30;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** The JSON in a message: some wallets write the error that they received into theirs. */
const writtenIn = (message: unknown): unknown => {
  if (typeof message !== "string") return undefined;
  const [from, to] = [message.indexOf("{"), message.lastIndexOf("}")];
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(message.slice(from, to + 1));
  } catch {
    return undefined;
  }
};

/** The error and all that it wraps, innermost first. By shape, not by class: a caller may carry another copy of viem. */
export const linksOf = (error: unknown): Link[] => {
  const links: Link[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (seen.has(value) || links.length >= MOST) return;
    seen.add(value);
    if (!isObject(value)) {
      const text = textOf(value);
      // Hex is revert data, not a message.
      if (text && !isHex(text)) links.push({ text });
      return;
    }
    const { name, code, status, raw, data, message, details, shortMessage } = value;
    // viem repeats the innermost message in `details`, and its whole message holds the call with all its arguments.
    const text = textOf(details) ?? textOf(shortMessage) ?? textOf(message)?.split("\n")[0];
    links.push({ name, code, status, text, raw, data });
    for (const key of WRAPPINGS) {
      // A string under one of the other keys is a code, a transaction or a version, not a message.
      if (isObject(value[key]) || key === "cause") visit(value[key]);
    }
    const written = writtenIn(message);
    if (isObject(written)) visit(written);
  };
  visit(error);
  return links.toReversed();
};

/** The revert data: a selector at least. Wallets nest a node's answer under `data`, sometimes twice. */
export const revertDataIn = (links: readonly Link[]): Hex | undefined => {
  for (const { raw, data } of links) {
    for (const value of [raw, data]) {
      // Parity and its successors write "Reverted 0x…".
      const hex = typeof value === "string" ? value.replace(/^Reverted /, "") : value;
      if (isHex(hex) && hex.length >= 10) return hex;
    }
  }
  return undefined;
};
