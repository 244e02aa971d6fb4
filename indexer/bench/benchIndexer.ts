import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ask, postgresBin, startPostgres } from "../test/postgresServer.ts";
import { createHistory, type History } from "./benchHistory.ts";
import { measureLatency } from "./latency.ts";
import { measureQueries, type Queries } from "./measureQueries.ts";
import { killHalfway, measureSync, type Place, type Sync } from "./measureSync.ts";
import { createVariant, type Variant } from "./variants.ts";

// How fast the indexer is beside handlers that do nothing, on both databases: first sync, the same rows from blocks that are
// there, and a sync after a kill; then the time from a receipt to its row. Only ratios of one run compare: the machine differs.

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "50000" },
    "per-block": { type: "string", default: "250" },
    accounts: { type: "string", default: "2000" },
    only: { type: "string", default: "sync,reindex,resume,peers,live,query,memory" },
    databases: { type: "string", default: "pglite,postgres" },
    /** Events of the run for `memory`. */
    long: { type: "string", default: "150000" },
    /** Leaves results.json as it is. */
    dry: { type: "boolean", default: false },
  },
});
const only = new Set(values.only.split(","));
const databases = values.databases.split(",") as Database[];
type Database = "pglite" | "postgres";

const folder = mkdtempSync(join(tmpdir(), "weir-bench-"));
// PostgreSQL runs as another user and has its folder inside.
process.env.TMPDIR = folder;
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const bin = postgresBin();
if (databases.includes("postgres") && bin === undefined)
  throw new Error(
    "PostgreSQL is not on this machine: install it (apt-get install postgresql), or use --databases pglite.",
  );
chmodSync(folder, 0o711);
const server =
  bin !== undefined && databases.includes("postgres") ? await startPostgres(bin, { durable: true }) : undefined;

let places = 0;
const newPlace = async (database: Database): Promise<Place> => {
  const name = `bench_${++places}`;
  const dataDir = join(folder, name);
  if (database === "pglite" || server === undefined) return { dataDir, databaseUrl: "" };
  await ask(server.url, `create database ${name}`);
  return { dataDir, databaseUrl: server.url.replace(/\/postgres$/, `/${name}`) };
};

const say = (text: string): void => console.log(text);
const show = (name: string, { perSecond, perCpuSecond, events, startUpMs, memoryMb }: Sync): void =>
  say(
    `${name.padEnd(34)} ${perSecond} events/s, ${perCpuSecond} a CPU second (${events} events, start-up ${(startUpMs / 1000).toFixed(1)} s, ${memoryMb} MB)`,
  );

/** Events a second; `cpuRatio` is the ratio for processor time of the indexer's process. */
type Rated = { weir: number; empty: number; ratio: number; cpuRatio: number };
type Pair = Record<Variant, Sync>;
type Results = {
  machine: { processors: number; node: string };
  shape: History["shape"] & { blocks: number };
  sync: Partial<Record<Database, Rated & { startUpMs: Record<Variant, number> }>>;
  reindex: Partial<Record<Database, Rated>>;
  reindexPerS: number | null;
  /** A first sync with desk and loans beside one of the core alone, on one chain: events a second, and their ratio. */
  peers: Partial<
    Record<
      Database,
      { core: number; coreEvents: number; all: number; allEvents: number; ratio: number; cpuRatio: number }
    >
  >;
  /** Events a second after a kill, beside a first sync: `ratio` is resumed / fresh. */
  resumed: Partial<Record<Database, { perS: number; fresh: number; ratio: number; cpuRatio: number }>>;
  receiptToRowMs: Partial<Record<Database, { median: number; p95: number; max: number }>>;
  /** On PostgreSQL; `queryPglite`: on PGlite. */
  query: Queries | null;
  queryPglite: Queries | null;
  memoryMb: { at50k: number | null; at150k: number | null };
};
const file = fileURLToPath(new URL("results.json", import.meta.url));
const earlier = (): Partial<Results> => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<Results>;
  } catch {
    return {};
  }
};

const shape = {
  events: Number(values.events),
  eventsPerBlock: Number(values["per-block"]),
  accounts: Number(values.accounts),
};
const results: Results = {
  machine: { processors: cpus().length, node: process.version },
  shape: { ...shape, blocks: 0 },
  sync: {},
  reindex: {},
  reindexPerS: null,
  peers: {},
  resumed: {},
  receiptToRowMs: {},
  query: null,
  queryPglite: null,
  memoryMb: { at50k: null, at150k: null },
  ...earlier(),
};
const save = (): void => {
  if (!values.dry) writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
};

const ratioOf = (a: number, b: number): number => Number((a / b).toFixed(2));
const rated = ({ weir, empty }: Pair): Rated => ({
  weir: weir.perSecond,
  empty: empty.perSecond,
  ratio: ratioOf(weir.perSecond, empty.perSecond),
  cpuRatio: ratioOf(weir.perCpuSecond, empty.perCpuSecond),
});

if (["sync", "reindex", "resume"].some((part) => only.has(part))) {
  const history = await createHistory(shape, join(folder, "history"));
  results.shape = { ...history.shape, blocks: history.blocks };
  say(
    `${history.shape.events} events in ${history.blocks} blocks, ${shape.eventsPerBlock} a block, ${shape.accounts} accounts`,
  );
  for (const database of databases) {
    const first = {} as Pair;
    const again = {} as Pair;
    for (const variant of ["empty", "weir"] as const) {
      const place = await newPlace(database);
      first[variant] = await measureSync(history, createVariant(variant), place);
      show(`${database}: first sync, ${variant}`, first[variant]);
      if (!only.has("reindex")) continue;
      again[variant] = await measureSync(history, createVariant(variant), place);
      show(`${database}: rows again, ${variant}`, again[variant]);
    }
    results.sync[database] = {
      ...rated(first),
      startUpMs: { weir: first.weir.startUpMs, empty: first.empty.startUpMs },
    };
    if (shape.events === 50_000) results.memoryMb.at50k = Math.max(first.weir.memoryMb, results.memoryMb.at50k ?? 0);
    if (only.has("reindex")) results.reindex[database] = rated(again);
    save();
    if (only.has("resume")) {
      const [main, place] = [createVariant("weir"), await newPlace(database)];
      await killHalfway(history, main, place);
      const resumed = await measureSync(history, main, place);
      show(`${database}: after a kill, weir`, resumed);
      // A short history is committed at once: nothing is left to measure.
      if (resumed.events < shape.events / 10 || resumed.events >= shape.events) {
        say(`${database}: the kill left ${resumed.events} events to index; use a longer history.`);
        continue;
      }
      const fresh = first.weir.perSecond;
      results.resumed[database] = {
        perS: resumed.perSecond,
        fresh,
        ratio: ratioOf(resumed.perSecond, fresh),
        cpuRatio: ratioOf(resumed.perCpuSecond, first.weir.perCpuSecond),
      };
    }
    save();
  }
  results.reindexPerS = results.reindex.postgres?.weir ?? results.reindexPerS;
  await history.anvil.stop();
}

if (only.has("peers")) {
  // For each block of the core's events a fifth as many of swaps and loans.
  const trades = Math.round(shape.eventsPerBlock / 25);
  const events = Math.round(shape.events / 2);
  const history = await createHistory({ ...shape, events }, join(folder, "peers"), trades);
  const withPeers = { ...history, chain: { ...history.chain, deployments: history.peerDeployments } };
  for (const database of databases) {
    const core = await measureSync(history, createVariant("weir"), await newPlace(database));
    show(`${database}: first sync, core alone`, core);
    const all = await measureSync(withPeers, createVariant("weir"), await newPlace(database));
    show(`${database}: with desk and loans`, all);
    results.peers[database] = {
      ...{ core: core.perSecond, coreEvents: core.events, all: all.perSecond, allEvents: all.events },
      ratio: ratioOf(all.perSecond, core.perSecond),
      cpuRatio: ratioOf(all.perCpuSecond, core.perCpuSecond),
    };
    save();
  }
  await history.anvil.stop();
}

if (only.has("live"))
  for (const database of databases) {
    const { median, p95, max, count } = await measureLatency(
      join(folder, `live-${database}`),
      await newPlace(database),
    );
    const rounded = { median: Math.round(median), p95: Math.round(p95), max: Math.round(max) };
    results.receiptToRowMs[database] = rounded;
    say(
      `${`${database}: receipt to row`.padEnd(34)} median ${rounded.median} ms, p95 ${rounded.p95} ms (${count} transactions)`,
    );
    save();
  }

if (only.has("query"))
  for (const database of databases) {
    const measured = await measureQueries(join(folder, `query-${database}`), await newPlace(database));
    results[database === "postgres" ? "query" : "queryPglite"] = measured;
    const shown = (["account", "markets", "holders"] as const).map(
      (name) => `${name} ${measured[`${name}P95Ms`]} ms (processor ${measured[`${name}CpuMs`]} ms)`,
    );
    say(`${`${database}: queries, p95`.padEnd(34)} ${shown.join(", ")}`);
    save();
  }

if (only.has("memory")) {
  const history = await createHistory({ ...shape, events: Number(values.long) }, join(folder, "long"));
  const long = await measureSync(history, createVariant("weir"), await newPlace(databases[0]!));
  show(`${databases[0]}: long history`, long);
  results.memoryMb.at150k = long.memoryMb;
  await history.anvil.stop();
}
save();
await server?.server.stop("SIGINT");
