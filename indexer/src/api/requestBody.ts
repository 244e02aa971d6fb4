import { badInput } from "./limits/apiError.ts";
import { limitVariables } from "./limits/jsonLimits.ts";

/**
 * The body of a GraphQL request, checked: an object with a query, and with variables within their limits.
 * @returns the same as JSON
 * @throws ApiError BAD_USER_INPUT, QUERY_TOO_LARGE
 */
export const graphqlBody = (text: string): string => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badInput('The body is no JSON. Send {"query": "{ … }", "variables": {}}.');
  }
  if (typeof body !== "object" || body === null || !("query" in body) || typeof body.query !== "string")
    throw badInput('The body has no `query`. Send {"query": "{ … }", "variables": {}}.');
  const { query } = body;
  const variables = "variables" in body ? body.variables : undefined;
  const operationName = "operationName" in body ? body.operationName : undefined;
  if (variables !== undefined && variables !== null && (typeof variables !== "object" || Array.isArray(variables)))
    throw badInput("`variables` is no object.");
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string")
    throw badInput("`operationName` is no text.");
  limitVariables(variables);
  return JSON.stringify({ query, variables, operationName });
};
