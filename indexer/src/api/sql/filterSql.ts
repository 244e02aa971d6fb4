import {
  and,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  not,
  or,
  type PgColumn,
  type PgTable,
  sql,
} from "ponder";
import { badInput } from "../limits/apiError.ts";
import { MAX_CONDITIONS, MAX_LIST } from "../limits/caps.ts";
import { columnOf, type Sql } from "./reader.ts";

/** A comparison of one column: all of its operators hold. */
export type Comparison = {
  eq?: unknown;
  in?: readonly unknown[] | null;
  gt?: unknown;
  gte?: unknown;
  lt?: unknown;
  lte?: unknown;
  isNull?: boolean | null;
};

/** Comparisons of columns, all of which hold, and trees of them. */
export type Where = { AND?: readonly Where[] | null; OR?: readonly Where[] | null; NOT?: Where | null } & {
  [column: string]: unknown;
};

const always = sql`true`;
const never = sql`false`;

const operators = { gt, gte, lt, lte } as const;

const refuseNull = (name: string, value: unknown): void => {
  if (value === null) throw badInput(`\`${name}\` is null in \`where\`. Leave it out, or use \`isNull\`.`);
};

/** The SQL of one operator. Over a column without a value it is false, never unknown, so that NOT is its opposite. */
const operatorSql = (column: PgColumn, name: string, operator: string, value: unknown): Sql => {
  refuseNull(`${name}.${operator}`, value);
  if (operator === "isNull") return value === true ? isNull(column) : isNotNull(column);
  const held = (): Sql => {
    if (operator === "eq") return eq(column, value);
    if (operator === "in") {
      const list = value as readonly unknown[];
      if (list.length > MAX_LIST)
        throw badInput(`\`${name}.in\` has ${list.length} values; at most ${MAX_LIST} are taken.`);
      for (const one of list) refuseNull(`${name}.in`, one);
      return list.length === 0 ? never : inArray(column, [...list]);
    }
    return operators[operator as keyof typeof operators](column, value);
  };
  return column.notNull ? held() : (and(isNotNull(column), held()) ?? never);
};

/**
 * A `where` as SQL. AND of nothing is true, OR of nothing is false.
 * @throws ApiError BAD_USER_INPUT for a null, or more comparisons than one `where` may have
 */
export const filterSql = (table: PgTable, where: Where): Sql => {
  let conditions = 0;
  const walk = (part: Where): Sql => {
    const all: Sql[] = [];
    for (const [name, value] of Object.entries(part)) {
      if (value === undefined) continue;
      refuseNull(name, value);
      if (name === "AND") all.push(and(...(value as Where[]).map(walk)) ?? always);
      else if (name === "OR") all.push(or(...(value as Where[]).map(walk)) ?? never);
      else if (name === "NOT") all.push(not(walk(value as Where)));
      else
        for (const [operator, operand] of Object.entries(value as Comparison)) {
          if (operand === undefined) continue;
          if (++conditions > MAX_CONDITIONS)
            throw badInput(
              `\`where\` has more than ${MAX_CONDITIONS} comparisons. Ask in several requests, or use \`in\`.`,
            );
          all.push(operatorSql(columnOf(table, name), name, operator, operand));
        }
    }
    return sql`(${and(...all) ?? always})`;
  };
  return walk(where);
};
