import * as v from "valibot";
import { clean } from "../codec/clean.ts";

// Messages say what the field must be: `checked()` puts its name before them.

/** A whole number from `least` on. */
export const wholeFrom = (least: number) => {
  const expected = `a whole number from ${least} on`;
  return v.pipe(v.number(expected), v.safeInteger(expected), v.minValue(least, expected));
};

/** A name that others chose: one line of at most 64 code points, without invisible characters. */
export const name = v.pipe(
  v.string("a name"),
  v.nonEmpty("a name"),
  v.transform((text) => clean(text)),
);

export const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const HTTP_URL = "an address that begins with http:// or https://";

export const httpUrl = v.pipe(v.string(HTTP_URL), v.check(isHttpUrl, HTTP_URL));

/** A list, in which at least `least` entries are. */
export const listOf = <const schema extends v.GenericSchema>(schema: schema, least = 0) =>
  v.pipe(v.array(schema, "a list"), v.minLength(least, `a list of at least ${least}`));
