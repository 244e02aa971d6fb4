import { db } from "ponder:api";
import schema from "ponder:schema";
import { Hono } from "hono";
import { graphql } from "ponder";
import { openLive } from "../../live/openLive.ts";
import { streamRoute } from "../../live/streamRoute.ts";
import { readDeployment } from "../../run/readDeployment.ts";
import { readSettings } from "../../run/readSettings.ts";
import { isIntrospection } from "./introspection.ts";
import { firstQuery, graphiQLPage } from "./page.ts";

// Ponder serves /status, /ready, /health and /metrics. /sql (@ponder/client) is left out: on PGlite it misses updates.
const app = new Hono();

const limits = { maxOperationTokens: 1000, maxOperationAliases: 30 };
const answer = graphql({ db, schema }, { ...limits, maxOperationDepth: 10 });
const describe = graphql({ db, schema }, { ...limits, maxOperationDepth: 25 });

const editor = `/graphql?query=${encodeURIComponent(firstQuery)}`;
app.get("/", (c) => c.redirect(editor));
app.get("/graphql", (c) =>
  c.req.query("query") === undefined ? c.redirect(editor) : c.html(graphiQLPage("/graphql")),
);
app.post("/graphql", async (c, next) => {
  const body: unknown = await c.req.raw
    .clone()
    .json()
    .catch(() => undefined);
  const query = typeof body === "object" && body !== null && "query" in body ? body.query : undefined;
  return isIntrospection(query) ? describe(c, next) : answer(c, next);
});

/** The chain and the core of these rows, for a front end to compare with its own. */
const settings = readSettings(process.env);
const deployment = readDeployment(settings);
const { chainId, startBlock, lendingPools, lens } = deployment;
app.get("/deployment", (c) => c.json({ chainId, startBlock, lendingPools, lens }));

const live = openLive(settings, deployment);
app.route("/", streamRoute(live.sql));

export default app;
