import { db, publicClients } from "ponder:api";
import { readDeployment } from "../../run/readDeployment.ts";
import { readSettings } from "../../run/readSettings.ts";
import { headOf } from "./at/indexedHead.ts";
import { nodeClock } from "./at/nodeClock.ts";
import { createApi } from "./createApi.ts";
import { limitStatements } from "./sql/statementTimeout.ts";

// Ponder serves /status, /ready, /health and /metrics. /sql (@ponder/client) is left out: on PGlite it misses updates.
const settings = readSettings(process.env);
const { chainId, startBlock, lendingPools, lens } = readDeployment(settings);
const [node] = Object.values(publicClients);

if (settings.databaseUrl !== undefined) limitStatements(db);

const app = createApi({
  db,
  dialect: settings.databaseUrl === undefined ? "pglite" : "postgres",
  head: headOf,
  ...nodeClock(node),
  // A module of prices replaces this; without it a price is unknown.
  prices: () => Promise.resolve(new Map()),
  deployment: { chainId, startBlock, lendingPools, lens },
  report: (error) => console.error(error),
});

export default app;
