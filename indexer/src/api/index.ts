import { db, publicClients } from "ponder:api";
import { openLive } from "../../live/openLive.ts";
import { streamRoute } from "../../live/streamRoute.ts";
import { readDeployment } from "../../run/readDeployment.ts";
import { readSettings } from "../../run/readSettings.ts";
import { headOf } from "./at/indexedHead.ts";
import { nodeClock } from "./at/nodeClock.ts";
import { createApi } from "./createApi.ts";
import { limitStatements } from "./sql/statementTimeout.ts";

// Ponder serves /status, /ready, /health and /metrics. /sql (@ponder/client) is left out: on PGlite it misses updates.
const settings = readSettings(process.env);
const deployment = readDeployment(settings);
const { chainId, startBlock, lendingPools, lens } = deployment;
const [node] = Object.values(publicClients);
const live = openLive(settings, deployment);

if (settings.databaseUrl !== undefined) limitStatements(db);

const app = createApi({
  db,
  dialect: settings.databaseUrl === undefined ? "pglite" : "postgres",
  head: headOf,
  ...nodeClock(node),
  prices: live.prices,
  deployment: { chainId, startBlock, lendingPools, lens },
  report: (error) => console.error(error),
});
app.route("/", streamRoute(live.sql));

export default app;
