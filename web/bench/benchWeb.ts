// `pnpm bench:web`: what each page of the exported site weighs, and how Lighthouse judges it, beside the limits. Starts Weir on
// its own ports with the seeded pools, and serves the site with its own server, which compresses. Writes bench/results.json;
// exits with 1 where a page exceeds a limit. --light: only first-load scripts, without a stack and without Lighthouse. --runs N:
// of Lighthouse for each page, 3 by default. --only TEXT: pages whose path contains it; nothing is written then.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "@weir/process/failure";
import { freePort } from "@weir/process/ports";
import { runProgram } from "@weir/process/program";
import { createProgress } from "@weir/process/progress";
import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import { startStack } from "@weir/stack/stack";
import { findBrowser, withoutWindows } from "../e2e/support/findBrowser.ts";
import { measureBlockDelay } from "./blockDelay.ts";
import { firstLoad } from "./firstLoad.ts";
import { installLighthouse, LOAD, type Measured, measure } from "./runLighthouse.ts";
import { yieldProcessor } from "./yieldProcessor.ts";

/** Bytes over the wire, scores, milliseconds. */
const limits = {
  firstLoad: 230_000,
  fetched: 300_000,
  fonts: 100_000,
  performance: 95,
  whole: 100,
  lcpMs: 2_500,
  cls: 0,
  blockMs: 1_000,
};

/** Blocks whose way to the screen is timed. */
const BLOCKS = 15;

const out = path.join(import.meta.dirname, "../out");
const kilo = (bytes: number) => Number((bytes / 1000).toFixed(1));

/** The pages by their route, English first. */
function routes(): { route: string; file: string }[] {
  if (!existsSync(path.join(out, "index.html"))) {
    throw new Failure("There is no web/out to measure. Run `pnpm --filter @weir/web build` first.");
  }
  return ["", "de/"].flatMap((folder) =>
    readdirSync(path.join(out, folder))
      .filter((name) => name.endsWith(".html") && !name.startsWith("_") && name !== "404.html")
      .sort()
      .map((name) => ({
        route: `/${folder}${name === "index.html" ? "" : path.basename(name, ".html")}`,
        file: `${folder}${name}`,
      })),
  );
}

type Row = { path: string; firstLoadJsKb: number } & Partial<Measured>;

function faultsOf({ path: at, firstLoadJsKb, ...row }: Row): string[] {
  const over = (name: string, value: number | undefined, most: number, unit: string) =>
    value !== undefined && value > most ? [`${at}: ${name} ${value} ${unit}, at most ${most}`] : [];
  const under = (name: string, value: number | undefined, least: number) =>
    value !== undefined && value < least ? [`${at}: ${name} ${value}, at least ${least}`] : [];
  return [
    ...over("first-load scripts", firstLoadJsKb, kilo(limits.firstLoad), "kB"),
    ...over("fetched", row.fetched && kilo(row.fetched), kilo(limits.fetched), "kB"),
    ...over("fonts", row.fonts && kilo(row.fonts), kilo(limits.fonts), "kB"),
    ...under("performance", row.performance, limits.performance),
    ...under("accessibility", row.accessibility, limits.whole),
    ...under("best practices", row.bestPractices, limits.whole),
    ...under("SEO", row.seo, limits.whole),
    ...over("largest contentful paint", row.lcpMs, limits.lcpMs, "ms"),
    ...over("layout shift", row.cls, limits.cls, ""),
    ...(row.faults ?? []).map((fault) => `${at}: ${fault}`),
  ];
}

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

async function inTurn<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let at = 0; at < times; at++) results.push(await run());
  return results;
}

/** The run with the median performance: a page's score moves by a few points from run to run. */
async function measureOften(url: string, chrome: string, times: number): Promise<Measured> {
  const runs = await inTurn(times, () => measure(url, chrome));
  return runs.find(({ performance }) => performance === median(runs.map((one) => one.performance)))!;
}

await runProgram(async () => {
  const { values } = parseArgs({
    options: { light: { type: "boolean" }, runs: { type: "string", default: "3" }, only: { type: "string" } },
  });
  const times = Number(values.runs);
  if (!Number.isInteger(times) || times < 1) throw new Failure(`--runs ${values.runs}: a whole number from 1 on.`);
  const chosen = routes().filter(({ route }) => values.only === undefined || route.includes(values.only));
  const rows: Row[] = chosen.map(({ route, file }) => ({
    path: route,
    firstLoadJsKb: kilo(firstLoad(out, file).total),
  }));
  let blockMs: number[] = [];
  if (!values.light) {
    await installLighthouse();
    const chrome = await findBrowser(withoutWindows);
    const ports = { anvil: await freePort(), indexer: await freePort(), web: await freePort() };
    const stack = await startStack({ ports, market: false, progress: createProgress() });
    await yieldProcessor();
    try {
      const { deployment } = await (await fetch(`${stack.urls.web}/config.json`)).json();
      const [pool] = deployment.pools;
      const queries: Record<string, string> = {
        reserve: `?id=${idToHex(reserveOf(BigInt(pool.id), 0))}`,
        pool: `?id=${pool.id}`,
      };
      for (const row of rows) {
        const page = row.path.split("/").at(-1)!;
        const url = `${stack.urls.web}${row.path}${queries[page] ?? ""}`;
        Object.assign(row, await measureOften(url, chrome, times));
        console.log(
          `${row.path}: performance ${row.performance}, LCP ${row.lcpMs} ms, fetched ${kilo(row.fetched!)} kB`,
        );
      }
      const [rpcUrl] = (await (await fetch(`${stack.urls.web}/config.json`)).json()).rpcUrls;
      blockMs = await measureBlockDelay(stack.urls.web, rpcUrl, chrome, BLOCKS);
      console.log(
        `A block is on screen after ${median(blockMs)} ms, at most ${Math.max(...blockMs)} ms, of ${BLOCKS} blocks`,
      );
    } finally {
      await stack.stop();
    }
  }
  console.table(
    rows.map(({ faults, fetched, fonts, ...row }) => ({
      ...row,
      fetchedKb: fetched && kilo(fetched),
      fontsKb: fonts && kilo(fonts),
    })),
  );
  if (rows[0]?.performance !== undefined && values.only === undefined) {
    const pages = rows.map(({ faults, fetched, fonts, ...row }) => ({
      ...row,
      fetchedKb: kilo(fetched!),
      fontsKb: kilo(fonts!),
    }));
    const how = `Lighthouse 13.5.0, mobile preset, simulated throttling (slow 4G, processor 4 × slower), Weir's own server with Brotli, Chromium without windows and with the processors first, the first ${LOAD / 1000} s of each page, median of ${times}`;
    const block = { medianMs: median(blockMs), mostMs: Math.max(...blockMs), blocks: BLOCKS };
    writeFileSync(
      path.join(import.meta.dirname, "results.json"),
      `${JSON.stringify({ how, block, pages }, null, 2)}\n`,
    );
  }
  const faults = rows.flatMap(faultsOf);
  if (blockMs.length > 0 && Math.max(...blockMs) > limits.blockMs) {
    faults.push(`A block was on screen after ${Math.max(...blockMs)} ms, at most ${limits.blockMs}`);
  }
  if (faults.length > 0) throw new Failure(`Beyond the limits:\n${faults.join("\n")}`);
});
