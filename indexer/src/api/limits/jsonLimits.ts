import { ApiError } from "./apiError.ts";
import { MAX_LIST, MAX_VARIABLES_DEPTH } from "./caps.ts";

/** @throws ApiError QUERY_TOO_LARGE where a list in the variables is too long, or lists and objects are nested too deep */
export const limitVariables = (value: unknown, depth = 0): void => {
  if (typeof value !== "object" || value === null) return;
  if (depth > MAX_VARIABLES_DEPTH)
    throw new ApiError("QUERY_TOO_LARGE", `The variables are nested deeper than ${MAX_VARIABLES_DEPTH} levels.`);
  const parts = Array.isArray(value) ? value : Object.values(value);
  if (Array.isArray(value) && value.length > MAX_LIST)
    throw new ApiError(
      "QUERY_TOO_LARGE",
      `A list in the variables has ${value.length} values; at most ${MAX_LIST} are taken. Ask in several requests.`,
    );
  for (const part of parts) limitVariables(part, depth + 1);
};
