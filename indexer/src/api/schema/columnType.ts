import type { Kind } from "../columns/column.ts";
import type { EnumTypes } from "./enumTypes.ts";

/** A column's kind as the builder takes it. Names of kinds are known at run time only: the builder sees one of them. */
export const typeOf = (enumTypes: EnumTypes, kind: Kind): "String" =>
  (kind in enumTypes ? enumTypes[kind as keyof EnumTypes] : kind) as unknown as "String";
