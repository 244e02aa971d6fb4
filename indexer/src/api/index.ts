import { db, publicClients } from "ponder:api";
import { openLive } from "../../live/openLive.ts";
import { streamRoute } from "../../live/streamRoute.ts";
import { readDeployment } from "../../run/readDeployment.ts";
import { readSettings } from "../../run/readSettings.ts";
import { atRiskIn } from "./at/atRisk.ts";
import { headOf } from "./at/indexedHead.ts";
import { nodeClock } from "./at/nodeClock.ts";
import { createApi } from "./createApi.ts";
import type { ApiEnvironment } from "./environment.ts";
import { ANSWER_DEADLINE } from "./limits/caps.ts";
import { Turnstile } from "./limits/turnstile.ts";
import { questionOf } from "./question.ts";
import { limitStatements } from "./sql/statementTimeout.ts";

// Ponder serves /status, /ready, /health and /metrics. /sql (@ponder/client) is left out: on PGlite it misses updates.
const settings = readSettings(process.env);
const deployment = readDeployment(settings);
const { chainId, startBlock, lendingPools, lens, peer } = deployment;
const [node] = Object.values(publicClients);
const live = openLive(settings, deployment);

if (settings.databaseUrl !== undefined) limitStatements(db);

const environment: ApiEnvironment = {
  db,
  dialect: settings.databaseUrl === undefined ? "pglite" : "postgres",
  head: headOf,
  ...nodeClock(node),
  prices: live.prices,
  priceRanges: live.priceRanges,
  oracle: live.oracle,
  offers: live.offers,
  fillable: live.fillable,
  deployment: { chainId, startBlock, lendingPools, lens, peer },
  report: (error) => console.error(error),
};
const app = createApi(environment);
app.route("/", streamRoute(live.sql));

/** One question at a time, beside those of the API. */
const turnstile = new Turnstile(1, 1);
live.follow((pool, below, first) =>
  atRiskIn(questionOf(environment, turnstile, AbortSignal.timeout(ANSWER_DEADLINE)), pool, below, first),
);

export default app;
