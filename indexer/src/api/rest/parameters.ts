import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { messageKinds } from "../../../live/messages.ts";

// What requests below /v1 may give, and the sentences that refuse the rest. The message of each schema says what a value must be.

const textOf = (pattern: RegExp, mustBe: string) => z.string(mustBe).regex(pattern, mustBe);

const hexadecimal = (digits: number) => new RegExp(`^0x[0-9a-fA-F]{${digits}}$`);
export const addressText = textOf(hexadecimal(40), "an address: 0x and 40 hexadecimal digits");
export const idText = textOf(hexadecimal(64), "an id: 0x and 64 hexadecimal digits");

const wholeNumber = (digits: number) =>
  textOf(new RegExp(`^\\d{1,${digits}}$`), `a whole number of 1 to ${digits} digits`);

/** A whole number of any size, as decimal text. */
export const wholeText = wholeNumber(78);

/** A number that may be left out. @param digits at most: a number of 15 digits is exact */
export const number = (about: string, digits = 10) =>
  wholeNumber(digits).transform(Number).optional().openapi({ type: "integer", description: about });

export const idParam = z.object({
  id: idText.openapi({ param: { name: "id", in: "path" }, description: "The id." }),
});
export const accountParam = z.object({
  account: addressText.openapi({ param: { name: "account", in: "path" }, description: "The account." }),
});

export const pageQuery = z.object({
  first: number("Pools: 1 to 1,000; 50 without it."),
  after: z.string("`next` of the page before").optional().openapi({ description: "`next` of the page before." }),
});
export const momentQuery = z.object({
  block: number("After all events of this block."),
  time: number("At this second, since 1970; interest is counted until then."),
});
export const seriesQuery = z.object({
  interval: z.enum(["hour", "day"], "hour or day").openapi({ description: "Hours or days, UTC." }),
  from: number("A second of the first interval; without it, that of the listing or creation."),
  to: number("A second of the last interval; without it, the last indexed one."),
});
export const riskQuery = z.object({
  pool: idText.openapi({ description: "The pool's id." }),
  below: wholeNumber(78).optional().openapi({ description: "WAD: health factors below this; 1.1 · 10^18 without it." }),
  first: number("How many: 1 to 1,000; 50 without it."),
});

const kind = `(${messageKinds.join("|")})`;
export const streamQuery = z.object({
  account: addressText.optional().openapi({ description: "Messages about this account alone." }),
  pool: idText.optional().openapi({ description: "Messages about this pool alone." }),
  kinds: textOf(
    new RegExp(`^\\s*${kind}\\s*(,\\s*${kind}\\s*)*$`),
    `kinds, separated by commas: ${messageKinds.join(", ")}`,
  )
    .optional()
    .openapi({ description: `Kinds, separated by commas; all without it: ${messageKinds.join(", ")}.` }),
  after: number("The id of the last message that was received; a browser sends the header Last-Event-ID instead.", 15),
});

/** A request's query; a parameter that is given several times has a list. */
export const queryOf = (c: Context): Record<string, string | string[] | undefined> =>
  Object.fromEntries(Object.entries(c.req.queries()).map(([name, all]) => [name, all.length === 1 ? all[0] : all]));

/** The sentences that refuse what was given, one for each wrong parameter. */
export const parameterFaults = ({ issues }: z.ZodError, given: unknown): string =>
  issues
    .map(({ path: [name], message }) => {
      const value = (given as Record<PropertyKey, unknown>)[name as PropertyKey];
      if (value === undefined) return `\`${String(name)}\` is missing: it must be ${message}.`;
      if (Array.isArray(value)) return `\`${String(name)}\` is given ${value.length} times: it must be given once.`;
      return `\`${String(name)}\` must be ${message}.`;
    })
    .join(" ");
