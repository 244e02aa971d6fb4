import type { EnumName } from "./enums.ts";

/** A field's type, the same in GraphQL and REST. Docs of each: schema/scalars.ts. */
export type Kind =
  | "ID"
  | "Address"
  | "Hex"
  | "Bytes"
  | "BigInt"
  | "Int"
  | "Seconds"
  | "String"
  | "Boolean"
  | "JSON"
  | EnumName;

/** What the API says of a table's column. */
export type Column = {
  kind: Kind;
  /** What it is, with its unit. */
  about: string;
  /** `where` takes it. Only columns that an index serves, or of small tables. */
  where?: true;
  /** `orderBy` takes it; same rule. */
  order?: true;
};

/** A column for each field of a row, or for those that the API shows. */
export type Columns<Row> = { [name in keyof Row & string]?: Column };

type Make = (kind: Kind, about: string) => Column;
/** Shown only. */
export const shown: Make = (kind, about) => ({ kind, about });
/** Shown, and `where` takes it. */
export const found: Make = (kind, about) => ({ kind, about, where: true });
/** Shown, and `where` and `orderBy` take it. */
export const sorted: Make = (kind, about) => ({ kind, about, where: true, order: true });

// Columns that many tables have.
export const blockColumn = found("Int", "Block number.");
export const timestampColumn = found("Seconds", "Time of the block, seconds since 1970.");
export const transactionColumn = found("Hex", "Hash of the transaction.");
export const chainId = sorted("ID", "Block and log index with leading zeros: ids sort in the order of the chain.");
