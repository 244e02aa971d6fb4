import type { Kind } from "../columns/column.ts";
import type { Where } from "../sql/filterSql.ts";
import type { Builder } from "./builder.ts";
import { typeOf } from "./columnType.ts";
import { columnsIn, type Entity } from "./entity.ts";
import type { EnumTypes } from "./enumTypes.ts";

const ordered: ReadonlySet<Kind> = new Set(["BigInt", "Int", "Seconds", "ID", "String"]);

const makeComparison = (builder: Builder, enumTypes: EnumTypes, kind: Kind) => {
  const type = typeOf(enumTypes, kind);
  return builder.inputType(`${kind}Comparison`, {
    description: "All of the operators that are given hold. Over a value that is null each is false, except `isNull`.",
    fields: (t) => ({
      eq: t.field({ type, description: "Equals." }),
      ...(kind === "Boolean" ? {} : { in: t.field({ type: [type], description: "One of at most 100 values." }) }),
      ...(ordered.has(kind)
        ? {
            gt: t.field({ type, description: "Above." }),
            gte: t.field({ type, description: "Above or equal." }),
            lt: t.field({ type, description: "Below." }),
            lte: t.field({ type, description: "Below or equal." }),
          }
        : {}),
      isNull: t.boolean({ description: "true: has no value; false: has one." }),
    }),
  });
};

/** The inputs of `where`: one comparison for each kind, one `where` for each entity. */
export const makeWheres = (builder: Builder, enumTypes: EnumTypes) => {
  const comparisons = new Map<Kind, ReturnType<typeof makeComparison>>();
  const comparison = (kind: Kind) => {
    const made = comparisons.get(kind) ?? makeComparison(builder, enumTypes, kind);
    comparisons.set(kind, made);
    return made;
  };
  return ({ name, columns }: Pick<Entity<never>, "name" | "columns">) => {
    const where = builder.inputRef<Where>(`${name}Where`);
    where.implement({
      description: "All that is given holds. A tree has at most 100 comparisons.",
      fields: (t) => {
        const filters = columnsIn(columns)
          .filter(([, column]) => column.where)
          .map(([column, { kind, about }]) => [column, t.field({ type: comparison(kind), description: about })]);
        return {
          ...Object.fromEntries(filters),
          AND: t.field({ type: [where], description: "All of these hold." }),
          OR: t.field({ type: [where], description: "At least one of these holds; of an empty list, none does." }),
          NOT: t.field({ type: where, description: "This does not hold." }),
        };
      },
    });
    return where;
  };
};
