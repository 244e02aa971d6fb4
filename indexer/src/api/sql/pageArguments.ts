import { badInput } from "../limits/apiError.ts";
import { DEFAULT_PAGE, MAX_PAGE } from "../limits/caps.ts";

export type PageArguments = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** How many rows, and from which end. @throws ApiError BAD_USER_INPUT with what to change */
export const pageSize = ({ first, last }: PageArguments): { size: number; fromEnd: boolean } => {
  if (typeof first === "number" && typeof last === "number") throw badInput("A page has `first` or `last`, not both.");
  const size = first ?? last ?? DEFAULT_PAGE;
  const name = typeof last === "number" ? "last" : "first";
  if (size < 1) throw badInput(`\`${name}\` is ${size}; a page has at least one row.`);
  if (size > MAX_PAGE)
    throw badInput(`\`${name}\` is ${size}; a page has at most ${MAX_PAGE} rows. Go on with \`after: endCursor\`.`);
  return { size, fromEnd: typeof last === "number" };
};

/** By how much a page multiplies the cost of what is below it; a size out of range is refused later. */
export const pageCost = ({ first, last }: PageArguments): number => Math.max(1, first ?? last ?? DEFAULT_PAGE);
