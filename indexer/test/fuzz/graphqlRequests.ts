import type { Random } from "@weir/process/random";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import { numbers, pick, texts } from "./values.ts";

export type GraphqlRequest = { query: string; variables: Record<string, unknown> };

/** The deepest selection; beyond what the server allows, so that its limit is met too. */
const DEEPEST = 9;

/** Random requests that fit a schema in form, with values that need not fit in content. */
export function createGraphqlRequests(schema: GraphQLSchema, random: Random, known: readonly string[]) {
  const strings = texts(known);

  const createValue = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return createValue(type.ofType, depth);
    if (random() < 0.05) return null;
    if (isListType(type)) {
      const length = pick(random, [0, 1, 1, 2, 3, 101]);
      return Array.from({ length }, () => createValue(type.ofType, depth + 1));
    }
    if (isEnumType(type)) return random() < 0.95 ? pick(random, type.getValues()).name : "NO_SUCH_VALUE";
    if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()), depth);
    if (isScalarType(type) && (type.name === "Int" || type.name === "Seconds" || type.name === "Float"))
      return random() < 0.9 ? pick(random, numbers) : pick(random, strings);
    if (isScalarType(type) && type.name === "Boolean") return random() < 0.9 ? random() < 0.5 : "yes";
    return random() < 0.9 ? pick(random, strings) : pick(random, numbers);
  };

  const objectOf = (fields: readonly (GraphQLInputField | GraphQLArgument)[], depth: number) =>
    Object.fromEntries(
      fields
        .filter((field) => isNonNullType(field.type) || random() < (depth > 3 ? 0 : 2 / (fields.length + 1)))
        .map((field) => [field.name, createValue(field.type, depth + 1)]),
    );

  return (): GraphqlRequest => {
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];

    const callOf = (field: GraphQLField<unknown, unknown>): string => {
      const args = field.args
        .filter(({ type }) => isNonNullType(type) || random() < 0.4)
        .map((argument) => {
          const name = `v${declared.length}`;
          declared.push(`$${name}: ${String(argument.type)}`);
          variables[name] = createValue(argument.type, 0);
          return `${argument.name}: $${name}`;
        });
      return args.length === 0 ? field.name : `${field.name}(${args.join(", ")})`;
    };

    const selectionOf = (field: GraphQLField<unknown, unknown>, depth: number): string => {
      const type = getNamedType(field.type);
      if (isUnionType(type) || isInterfaceType(type)) return `${callOf(field)} { __typename }`;
      if (!isObjectType(type)) return callOf(field);
      const fields = Object.values(type.getFields());
      const leaves = fields.filter((one) => !isObjectType(getNamedType(one.type)));
      const chosen = fields.filter(
        (one) => random() < (isObjectType(getNamedType(one.type)) ? (depth < DEEPEST ? 0.35 : 0) : 0.4),
      );
      const inside = (chosen.length > 0 ? chosen : leaves.slice(0, 1)).map(
        (one, i) =>
          // An alias for each: two selections of one field with different arguments conflict.
          `a${i}: ${selectionOf(one, depth + 1)}`,
      );
      return `${callOf(field)} { __typename ${inside.join(" ")} }`;
    };

    const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
    const asked = Array.from(
      { length: pick(random, [1, 1, 1, 2, 3]) },
      (_, i) => `r${i}: ${selectionOf(pick(random, roots), 1)}`,
    );
    const head = declared.length === 0 ? "query" : `query (${declared.join(", ")})`;
    return { query: `${head} { ${asked.join(" ")} }`, variables };
  };
}
