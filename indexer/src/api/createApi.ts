import { type Context, Hono } from "hono";
import type { ApiEnvironment } from "./environment.ts";
import { graphqlAnswer } from "./graphqlAnswer.ts";
import { ApiError, publicForm } from "./limits/apiError.ts";
import { ANSWER_DEADLINE } from "./limits/caps.ts";
import { readBody } from "./limits/readBody.ts";
import { Turnstile, tooLate } from "./limits/turnstile.ts";
import { graphiQLPage } from "./page.ts";
import { questionOf } from "./question.ts";
import { graphqlBody } from "./requestBody.ts";
import type { Answering } from "./rest/answering.ts";
import { createRest } from "./rest/restApi.ts";

/** Queries that may wait for the database at once; more are refused. */
const LONGEST_QUEUE = 1_000;
const PLACES = { pglite: 1, postgres: 8 } as const;

/** Rejects where the signal aborts first, whatever the work does then. */
const before = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(tooLate());
    signal.addEventListener("abort", late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", late));
  });

/** An error as GraphQL clients read it. */
const graphqlError = (c: Context, error: unknown, report: (error: unknown) => void): Response => {
  const { code, message, status } = publicForm(error, report);
  return c.json({ errors: [{ message, extensions: { code } }] }, status);
};

/** The indexer's HTTP interface beside Ponder's own paths. */
export const createApi = (environment: ApiEnvironment): Hono => {
  const app = new Hono();
  const { report, deployment, dialect } = environment;
  const turnstile = new Turnstile(PLACES[dialect], LONGEST_QUEUE);
  const answer = graphqlAnswer(report);

  app.get("/", (c) => c.redirect("/graphql"));
  app.get("/graphql", (c) => c.html(graphiQLPage("/graphql")));
  app.post("/graphql", async (c) => {
    try {
      const type = c.req.header("content-type") ?? "";
      if (!/^application\/(json|graphql\+json)\b/i.test(type))
        throw new ApiError("UNSUPPORTED_MEDIA_TYPE", "Send the question as content-type: application/json.");
      const body = graphqlBody(await readBody(c.req.raw));
      const signal = AbortSignal.timeout(ANSWER_DEADLINE);
      return await before(signal, answer(body, c.req.header("accept"), questionOf(environment, turnstile, signal)));
    } catch (error) {
      return graphqlError(c, error, report);
    }
  });

  const answering: Answering = (work) => {
    const signal = AbortSignal.timeout(ANSWER_DEADLINE);
    return before(signal, work(questionOf(environment, turnstile, signal)));
  };
  app.route("/", createRest(answering, report));

  /** The chain and the core of these rows, for a front end to compare with its own. */
  app.get("/deployment", (c) => c.json(deployment));
  return app;
};
