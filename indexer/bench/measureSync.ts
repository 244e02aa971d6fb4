import { readFileSync } from "node:fs";
import { type Running, startIndexer, until } from "../test/processes.ts";
import type { History } from "./benchHistory.ts";

/** Where a program keeps its rows. */
export type Place = { dataDir: string; databaseUrl: string };

export type Sync = {
  /** Milliseconds from the program's start until it answers /health: it begins to index then. */
  startUpMs: number;
  /** Events that it indexed, and how many a second from then until /ready. */
  events: number;
  perSecond: number;
  /** The same for each second of processor time of the indexer's process: other programs of the machine matter less. */
  perCpuSecond: number;
  /** The most memory that the process held, MB. */
  memoryMb: number;
};

const start = ({ anvil, chain }: History, main: string, { dataDir, databaseUrl }: Place): Promise<Running> =>
  startIndexer({
    rpcUrl: anvil.url,
    ...chain,
    dataDir,
    main,
    env: { PONDER_LOG_LEVEL: "warn", DATABASE_URL: databaseUrl },
  });

const answers = (indexer: Running, path: string, interval: number): Promise<true> =>
  until(
    `${path} answers`,
    async () => ((await fetch(`${indexer.url}${path}`, { signal: AbortSignal.timeout(5_000) })).ok ? true : undefined),
    { timeout: 1_800_000, interval, running: indexer },
  );

/** The events that the process has indexed since it started. */
export const indexedEvents = async (indexer: Running): Promise<number> => {
  const metrics = await (await fetch(`${indexer.url}/metrics`, { signal: AbortSignal.timeout(5_000) })).text();
  const counts = [...metrics.matchAll(/^ponder_indexing_completed_events\{[^}]*\} (\d+)/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
};

const memoryMb = (indexer: Running): number => {
  const status = readFileSync(`/proc/${indexer.process.pid}/status`, "utf8");
  return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1_024);
};

/** Processor time of the process so far, seconds. */
export const cpuSeconds = (indexer: Running): number => {
  const stat = readFileSync(`/proc/${indexer.process.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // utime and stime, in ticks: Linux has 100 a second on every architecture that Node supports.
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

/** Runs the program until it has caught up with the history. */
export const measureSync = async (history: History, main: string, place: Place): Promise<Sync> => {
  const began = performance.now();
  const indexer = await start(history, main, place);
  await answers(indexer, "/health", 10);
  const [up, cpu] = [performance.now(), cpuSeconds(indexer)];
  await answers(indexer, "/ready", 50);
  const done = performance.now();
  const used = cpuSeconds(indexer) - cpu;
  const events = await indexedEvents(indexer);
  const memory = memoryMb(indexer);
  await indexer.stop();
  return {
    startUpMs: Math.round(up - began),
    events,
    perSecond: Math.round(events / ((done - up) / 1_000)),
    perCpuSecond: Math.round(events / used),
    memoryMb: memory,
  };
};

/** Runs the program until a part of its rows is committed, and kills it. */
export const killHalfway = async (history: History, main: string, place: Place): Promise<void> => {
  const indexer = await start(history, main, place);
  const isHalf = async (): Promise<true | undefined> => {
    const status = await (await fetch(`${indexer.url}/status`, { signal: AbortSignal.timeout(5_000) })).json();
    const number = (status as { weir?: { block: { number: number } } }).weir?.block.number ?? 0;
    return number >= history.blocks / 3 ? true : undefined;
  };
  await until("a part is committed", isHalf, { timeout: 1_800_000, running: indexer });
  await indexer.stop("SIGKILL");
};
