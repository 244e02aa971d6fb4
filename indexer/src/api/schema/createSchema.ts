import type { GraphQLSchema } from "graphql";
import { makeBuilder } from "./builder.ts";
import { addAccountFields } from "./fields/accountFields.ts";
import { addLiquidationFields } from "./fields/liquidationFields.ts";
import { addLoanFields } from "./fields/loanFields.ts";
import { addPeerFields } from "./fields/peerFields.ts";
import { addProfitFields } from "./fields/profitFields.ts";
import { addProtocolFields } from "./fields/protocolFields.ts";
import { addReputation } from "./fields/reputationFields.ts";
import { addReserveFields, makeAt, makePrice } from "./fields/reserveFields.ts";
import { addRootLists } from "./fields/rootFields.ts";
import { addTies } from "./fields/tieFields.ts";
import { makeTypes } from "./types.ts";

/** The GraphQL schema of the API. */
export const createSchema = (): GraphQLSchema => {
  const builder = makeBuilder();
  builder.queryType({ description: "What the index knows of the protocol." });
  const types = makeTypes(builder);
  addRootLists(builder, types);
  addTies(builder, types);
  const at = makeAt(builder);
  const price = makePrice(builder);
  addReserveFields(builder, types, at, price);
  addAccountFields(builder, types, at);
  addLiquidationFields(builder, types);
  addProfitFields(builder, types);
  addProtocolFields(builder, types, at);
  addPeerFields(builder, types);
  addLoanFields(builder, types);
  addReputation(builder);
  return builder.toSchema();
};
