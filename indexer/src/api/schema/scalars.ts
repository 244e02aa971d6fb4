import type { GraphQLError as AnError, ValueNode } from "graphql";
import type { Address, Hex } from "viem";
import { GraphQLError, Kind, print } from "../graphqlRealm.ts";
import type { Builder } from "./builder.ts";

const wrong = (message: string): AnError => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });

const shown = (value: unknown): string => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const address = (value: unknown): Address => {
  if (typeof value !== "string" || !/^0x[0-9a-fA-F]{40}$/.test(value))
    throw wrong(`${shown(value)} is no address: 0x and 40 hexadecimal digits.`);
  return value.toLowerCase() as Address;
};

const hex = (value: unknown): Hex => {
  if (typeof value !== "string" || !/^0x[0-9a-fA-F]{64}$/.test(value))
    throw wrong(`${shown(value)} is no id or hash: 0x and 64 hexadecimal digits.`);
  return value.toLowerCase() as Hex;
};

const bigint = (value: unknown): bigint => {
  if (typeof value === "string" && /^-?\d{1,78}$/.test(value)) return BigInt(value);
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  throw wrong(`${shown(value)} is no whole number. Write it in quotes, in decimal digits.`);
};

/** PostgreSQL's integer holds them until 2038-01-19, as Ponder's tables do. */
const MAX_SECONDS = 2 ** 31 - 1;

const seconds = (value: unknown): number => {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_SECONDS) return value;
  throw wrong(`${shown(value)} is no time: seconds since 1970, from 0 to ${MAX_SECONDS}.`);
};

/** A literal of the query as the value that a variable would have. */
const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.STRING) return node.value;
  if (node.kind === Kind.INT) return node.value.length > 15 ? node.value : Number(node.value);
  throw wrong(`${shown(print(node))} is not of this type.`);
};

const outputOnly = (): never => {
  throw wrong("This type cannot be part of a question.");
};

export const addScalars = (builder: Builder): void => {
  builder.scalarType("Address", {
    description: "An address: 0x and 40 hexadecimal digits, lower case in answers.",
    serialize: (value) => value,
    parseValue: address,
    parseLiteral: (node) => address(literal(node)),
  });
  builder.scalarType("Hex", {
    description: "32 bytes: 0x and 64 hexadecimal digits, lower case in answers. Ids of pools and reserves, hashes.",
    serialize: (value) => value,
    parseValue: hex,
    parseLiteral: (node) => hex(literal(node)),
  });
  builder.scalarType("Bytes", {
    description: "Bytes: 0x and hexadecimal digits.",
    serialize: (value) => value,
    parseValue: outputOnly,
  });
  builder.scalarType("BigInt", {
    description: "A whole number of any size, in decimal digits: a string, so that no reader rounds it.",
    serialize: (value) => String(value),
    parseValue: bigint,
    parseLiteral: (node) => bigint(literal(node)),
  });
  builder.scalarType("Seconds", {
    description: "A time: seconds since 1970-01-01T00:00:00Z.",
    serialize: (value) => value,
    parseValue: seconds,
    parseLiteral: (node) => seconds(literal(node)),
  });
  builder.scalarType("JSON", {
    description: "A JSON value, whose form the field describes.",
    serialize: (value) => value,
    parseValue: outputOnly,
  });
};
