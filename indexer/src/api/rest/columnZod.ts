import { z } from "@hono/zod-openapi";
import type { PgTable } from "ponder";
import type { Column, Columns, Kind } from "../columns/column.ts";
import { enums } from "../columns/enums.ts";
import { columnsIn } from "../schema/entity.ts";
import { columnOf } from "../sql/reader.ts";
import { addressText, idText } from "./parameters.ts";

const whole = z.string().regex(/^-?\d+$/);

const schemaOf = (kind: Kind): z.ZodType => {
  if (kind in enums) return z.enum(Object.keys(enums[kind as keyof typeof enums].values) as [string, ...string[]]);
  if (kind === "Address") return addressText;
  if (kind === "Hex") return idText;
  if (kind === "BigInt") return whole;
  if (kind === "Int" || kind === "Seconds") return z.int();
  if (kind === "Boolean") return z.boolean();
  if (kind === "JSON") return z.unknown();
  return z.string();
};

/** A column as REST describes it. */
export const fieldOf = ({ kind, about }: Column, nullable = false): z.ZodType => {
  const schema = nullable ? schemaOf(kind).nullable() : schemaOf(kind);
  return schema.openapi({ description: about });
};

/** All columns of a table that the API shows. */
export const tableFields = (table: PgTable, columns: Columns<never> | Record<string, Column | undefined>) =>
  Object.fromEntries(
    columnsIn(columns).map(([name, column]) => [name, fieldOf(column, !columnOf(table, name).notNull)]),
  );

export const listed = (columns: Record<string, Column>) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, fieldOf(column)]));

/** A row's shown columns as JSON: whole numbers of any size as decimal text. */
export const plainRow = (
  row: object,
  columns: Columns<never> | Record<string, Column | undefined>,
): Record<string, unknown> =>
  Object.fromEntries(columnsIn(columns).map(([name]) => [name, plainValue((row as Record<string, unknown>)[name])]));

export const plainValue = (value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
