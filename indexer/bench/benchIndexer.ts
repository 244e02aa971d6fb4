import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureBackfill } from "./backfill.ts";
import { measureLatency } from "./latency.ts";

// The latency from a receipt to its row, and the speed of catching up with a history. Everything runs on ports of its own
// and in a temporary folder; the figures are printed only.

const LATENCY_LIMIT = 150;

const folder = mkdtempSync(join(tmpdir(), "weir-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const s = (value: number): string => `${(value / 1000).toFixed(1)} s`;

const latency = await measureLatency(join(folder, "latency"));
const backfill = await measureBackfill(join(folder, "backfill"));

const rows: [string, string][] = [
  ["From receipt to row in GraphQL, polling every 100 ms", `${latency.count} transactions`],
  ["  median", `${ms(latency.median)} (at most ${LATENCY_LIMIT} ms)`],
  ["  95th percentile", ms(latency.p95)],
  ["  longest", ms(latency.max)],
  ["Backfill, PGlite", `${backfill.events} events in ${backfill.blocks} blocks`],
  ["  from the program's start to caught up", s(backfill.total)],
  ["  events a second", (backfill.events / (backfill.total / 1000)).toFixed(0)],
];
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);

if (latency.median > LATENCY_LIMIT) {
  console.error(
    `The median is above ${LATENCY_LIMIT} ms. Stop other work on this machine and run it again; if it stays, profile the handlers of a block.`,
  );
  process.exitCode = 1;
}
