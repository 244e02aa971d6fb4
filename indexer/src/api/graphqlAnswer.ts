import type { GraphQLError as AnError, ValidationRule } from "graphql";
import { createYoga, type Plugin } from "graphql-yoga";
import { GraphQLError, isGraphQLError, parse } from "./graphqlRealm.ts";
import { ApiError, type ErrorCode, FAILED, statusOfCode } from "./limits/apiError.ts";
import { MAX_TOKENS } from "./limits/caps.ts";
import { aliasRule, listRule } from "./limits/documentRules.ts";
import { limitCost } from "./limits/limitCost.ts";
import type { Question } from "./question.ts";
import { createSchema } from "./schema/createSchema.ts";

type Report = (error: unknown) => void;

const isCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in statusOfCode;

/** What the asker reads of an error: only what was written for them. */
const publicError = (error: AnError, stage: ErrorCode, report: Report): AnError => {
  const cause = error.originalError;
  const own = cause instanceof ApiError ? cause.code : error.extensions.code;
  const unexpected = !isCode(own) && cause !== undefined && cause !== null && !isGraphQLError(cause);
  if (unexpected) report(cause);
  const code = unexpected ? "INTERNAL_SERVER_ERROR" : isCode(own) ? own : stage;
  const message = unexpected ? FAILED : error.message;
  return new GraphQLError(message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.positions === undefined ? {} : { positions: error.positions }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code },
  });
};

const asError = (error: unknown): AnError =>
  isGraphQLError(error)
    ? error
    : new GraphQLError(error instanceof Error ? error.message : "", { originalError: error as Error });

/** Caps, codes and statuses. */
const guard = (report: Report): Plugin<Question> => {
  const refuse = (errors: readonly unknown[], stage: ErrorCode) =>
    errors.map((error) => publicError(asError(error), stage, report));
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source: string) => {
        try {
          return parse(source, { maxTokens: MAX_TOKENS });
        } catch (error) {
          const [known] = refuse([error], "GRAPHQL_PARSE_FAILED");
          throw /more tha[nt] \d+ tokens/.test(known?.message ?? "")
            ? new GraphQLError(`The query has more than ${MAX_TOKENS} tokens. Ask in several requests.`, {
                extensions: { code: "QUERY_TOO_LARGE" },
              })
            : known;
        }
      });
    },
    onValidate: ({ addValidationRule }) => {
      addValidationRule(aliasRule as ValidationRule);
      addValidationRule(listRule as ValidationRule);
      return ({ result, setResult }) => setResult(refuse(result, "GRAPHQL_VALIDATION_FAILED") as never);
    },
    onExecute: ({ args, setResultAndStopExecution }) => {
      try {
        const { schema, document, operationName, variableValues, contextValue } = args;
        limitCost(schema, document, operationName, variableValues ?? {}, contextValue);
      } catch (error) {
        return setResultAndStopExecution({ errors: refuse([error], "BAD_USER_INPUT") });
      }
    },
    onResultProcess: ({ result, setResult }) => {
      if (Array.isArray(result) || !("errors" in result) || result.errors === undefined) return;
      const errors = refuse(result.errors, "BAD_USER_INPUT");
      const status = Math.max(...errors.map(({ extensions }) => statusOfCode[extensions.code as ErrorCode]));
      setResult({ ...result, errors, extensions: { http: { status } } } as typeof result);
    },
  };
};

/** Answers one GraphQL request whose body is within its limits. Each error has a code; the HTTP status is that of the worst. */
export const graphqlAnswer = (report: Report) => {
  const yoga = createYoga<Question>({
    schema: createSchema(),
    graphqlEndpoint: "/graphql",
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    maskedErrors: false,
    logging: false,
    plugins: [guard(report)],
  });
  return (body: string, accept: string | undefined, question: Question): Promise<Response> =>
    Promise.resolve(
      yoga.fetch(
        new Request("http://indexer/graphql", {
          method: "POST",
          headers: { "content-type": "application/json", accept: accept ?? "application/json" },
          body,
        }),
        question,
      ),
    );
};
