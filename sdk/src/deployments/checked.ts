import * as v from "valibot";

/** A value is not what its schema asks for; the message names the field and what it must be. */
export class MalformedError extends Error {
  override name = "MalformedError";
  /** The first field that is wrong, with a dot before each name inside another. */
  readonly field: string;
  constructor(field: string, problem: string) {
    super(`"${field}" ${problem}.`);
    this.field = field;
  }
}

/**
 * The value as its schema describes it, without the fields that the schema does not know.
 * @throws MalformedError naming the first field that is wrong
 */
export function checked<const schema extends v.GenericSchema>(schema: schema, value: unknown): v.InferOutput<schema> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  // Of a value that is no object, the first field is missing.
  const { output, issues, success } = v.safeParse(schema, isObject ? value : {}, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  const field = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  throw new MalformedError(
    field,
    issue.input === undefined
      ? "is missing"
      : issue.kind === "schema" && issue.type === "object"
        ? "must be an object"
        : `must be ${issue.message}`,
  );
}
