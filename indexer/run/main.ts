import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { innerAddress, openGate } from "@weir/gate/gate";
import { readOrigins } from "@weir/gate/origins";
import { Failure } from "@weir/process/failure";
import { host, readPort, requireFreePorts } from "@weir/process/ports";
import { START_AGAIN } from "@weir/process/startAgain";
import { SCHEMAS } from "./cache.ts";
import { connect } from "./chain.ts";
import { hideKeys } from "./hideKeys.ts";
import { hashCode, identify, isStillTrue } from "./identity.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";
import { readDeployment } from "./readDeployment.ts";
import { readSettings } from "./readSettings.ts";
import { watch } from "./watch.ts";

// Runs Ponder in this process, after checking that the stored rows belong to this chain and that port and store are free.

const WATCH_INTERVAL = 2000;

const die = (message: string, code = 1): never => {
  console.error(`indexer: ${message}`);
  process.exit(code);
};

const prepare = async (command: string | undefined): Promise<void> => {
  if (command !== "dev" && command !== "start") throw new Failure("Name a command: `node run/main.ts start` or `dev`.");
  const dotenv = fileURLToPath(new URL("../../.env", import.meta.url));
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);

  const settings = readSettings(process.env);
  hideKeys([...settings.rpcUrls, ...(settings.databaseUrl ? [settings.databaseUrl] : [])]);
  const origins = readOrigins(readPort("WEB_PORT", 3000));
  const deployment = readDeployment(settings);
  const chain = await connect(settings);
  // Ponder takes the next free port without an error, where no client expects it.
  await requireFreePorts([{ part: "the indexer", variable: "INDEXER_PORT", port: settings.port }]);
  const cache =
    settings.databaseUrl === undefined ? openPglite(settings.dataDir) : await openPostgres(settings.databaseUrl);

  const identity = await identify(chain, deployment, hashCode());
  const was = await cache.read();
  if (was !== undefined && (await isStillTrue(chain, was.identity, was.anchor, identity))) {
    await cache.keep();
  } else {
    if (was !== undefined)
      console.log(
        "indexer: its rows come from another chain, removed blocks or other code, so it starts from nothing.",
      );
    await cache.reset(identity);
  }

  // Ponder answers requests with any Host and any Origin header; the gate in front of it does not.
  const inner = await innerAddress(settings.port);
  await openGate({ port: settings.port, origins, target: inner });
  console.log(`indexer: GraphQL will be at http://${host}:${settings.port}/graphql, and nowhere else.`);

  // Ponder reads these variables itself: it gets the checked values only.
  process.env.PONDER_TELEMETRY_DISABLED = "true";
  process.env.DATABASE_URL = settings.databaseUrl ?? "";
  delete process.env.DATABASE_PRIVATE_URL;
  delete process.env.PORT;
  const flags = command === "dev" ? ["--disable-ui"] : [];
  process.argv.splice(
    2,
    process.argv.length,
    command,
    ...["--schema", SCHEMAS[command], "--hostname", inner.host, "--port", String(inner.port)],
    ...flags,
  );

  void watch(chain, deployment.startBlock, identity, cache, WATCH_INTERVAL).then(
    (wrong) => wrong !== undefined && die(wrong.message, wrong.restartFixes ? START_AGAIN : 1),
    (error: unknown) => die(`it can no longer note how far the chain is: ${String(error)}. Start it again.`),
  );
};

try {
  await prepare(process.argv[2]);
} catch (error) {
  if (error instanceof Failure) die(error.message);
  throw error;
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// The package exports its library only; the program is a file beside it.
await import(new URL("bin/ponder.js", import.meta.resolve("ponder")).href);
