import { badInput } from "../limits/apiError.ts";

// A cursor names a row by the values that the page is sorted by, and by the order, so that one of another order is refused.

type Value = string | number | boolean | null;

const wrong = (): Error =>
  badInput("The cursor is not one of this list in this order. Take `endCursor` or `startCursor` of a page, unchanged.");

export const cursorOf = (order: string, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([order, ...values.map((v) => (typeof v === "bigint" ? `n${v}` : plain(v)))])).toString(
    "base64url",
  );

const plain = (value: unknown): Value => (typeof value === "string" ? `s${value}` : (value as Value));

const MAX_CURSOR = 1_000;

/** @throws ApiError BAD_USER_INPUT where it is not a cursor of this order with so many values */
export const readCursor = (cursor: string, order: string, length: number): unknown[] => {
  if (cursor.length > MAX_CURSOR) throw wrong();
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(parts) || parts.length !== length + 1 || parts[0] !== order) throw wrong();
  return parts.slice(1).map(sqlValue);
};

const sqlValue = (part: unknown): unknown => {
  if (part === null || typeof part === "boolean") return part;
  if (typeof part === "number" && Number.isSafeInteger(part)) return part;
  if (typeof part === "string" && part.startsWith("s")) return part.slice(1);
  if (typeof part === "string" && /^n-?\d{1,78}$/.test(part)) return BigInt(part.slice(1));
  throw wrong();
};
