import type { Random } from "@weir/process/random";
import { numbers, pick, texts } from "./values.ts";

/** What the fuzz reads of an OpenAPI document. */
export type OpenApi = { paths: Record<string, Record<string, { parameters?: Parameter[] }>> };
type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  schema?: { type?: string; enum?: unknown[] };
};

/** Random paths with queries of the GET operations that a document describes. */
export function createRestRequests({ paths }: OpenApi, random: Random, known: readonly string[]) {
  const strings = texts(known);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    methods.get === undefined ? [] : [{ path, parameters: methods.get.parameters ?? [] }],
  );
  const createValue = ({ schema }: Parameter): string => {
    if (schema?.enum !== undefined && random() < 0.8) return String(pick(random, schema.enum));
    if (schema?.type === "integer" && random() < 0.8) return String(pick(random, numbers));
    return pick(random, strings);
  };
  // A lone surrogate has no UTF-8 form.
  const encode = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

  return (): string => {
    const { path, parameters } = pick(random, operations);
    const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) =>
      encode(createValue(parameters.find((one) => one.name === name) ?? { name, in: "path" })),
    );
    const query = parameters
      .filter((one) => one.in === "query" && (one.required === true || random() < 0.5))
      .map((one) => `${one.name}=${encode(createValue(one))}`);
    if (random() < 0.1) query.push("no_such_parameter=1");
    return query.length === 0 ? filled : `${filled}?${query.join("&")}`;
  };
}
