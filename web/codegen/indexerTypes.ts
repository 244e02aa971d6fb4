import { readFileSync } from "node:fs";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { inRoot } from "@weir/process/paths";
import { buildSchema, introspectionFromSchema } from "graphql";

/** The indexer's schema, and the types that the site's queries take from it. */
export const schemaFile = inRoot("indexer/schema.graphql");
export const typesFile = inRoot("web/src/modules/indexer/generated/indexerSchema.d.ts");

/** The text of `typesFile` for the present schema. */
export function indexerTypes(): string {
  const schema = buildSchema(readFileSync(schemaFile, "utf8"));
  const introspection = introspectionFromSchema(schema, { descriptions: false });
  return outputIntrospectionFile(minifyIntrospection(introspection), {
    fileType: ".d.ts",
    shouldPreprocess: true,
  });
}
