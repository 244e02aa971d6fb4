import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { madeFrom } from "@weir/process/fingerprint";
import { pnpmCommand } from "@weir/process/pnpm";
import * as v from "valibot";

const folder = path.join(import.meta.dirname, "lighthouse");
const run = promisify(execFile);

/** Scores from 0 to 100; milliseconds; bytes over the wire, headers included. */
export type Measured = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  fcpMs: number;
  lcpMs: number;
  /** Time above 50 ms of the main thread's tasks, from the first paint until the page is at rest. */
  tbtMs: number;
  cls: number;
  /** What the processor could do, by Lighthouse's own benchmark: the preset's slowdown supposes about 1,500 and more. */
  benchmarkIndex: number;
  fetched: number;
  fonts: number;
  /** What keeps a category other than performance from 100, and what moves while the page loads. */
  faults: string[];
};

const score = v.object({ score: v.nullable(v.number()) });
const weighed = v.object({ ...score.entries, auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })) });
const reportSchema = v.object({
  lighthouseVersion: v.string(),
  environment: v.object({ benchmarkIndex: v.number() }),
  runtimeError: v.optional(v.object({ message: v.string() })),
  categories: v.object({
    performance: score,
    accessibility: score,
    "best-practices": weighed,
    seo: weighed,
  }),
  audits: v.record(
    v.string(),
    v.object({
      title: v.string(),
      score: v.nullable(v.number()),
      numericValue: v.optional(v.number()),
      details: v.optional(v.looseObject({ items: v.optional(v.unknown()) })),
    }),
  ),
});
const requestSchema = v.looseObject({
  url: v.string(),
  transferSize: v.optional(v.number(), 0),
  resourceType: v.optional(v.string()),
});

const shiftSchema = v.looseObject({
  score: v.number(),
  node: v.optional(v.looseObject({ selector: v.optional(v.string()) })),
});

/** Installs Lighthouse from npm unless it is there. */
export async function installLighthouse(): Promise<void> {
  const inputs = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"];
  const packages = madeFrom(path.join(folder, "node_modules", ".installed-from"), folder, inputs);
  if (packages.isCurrent()) return;
  const { command, args } = pnpmCommand();
  await packages.make(async () => {
    await run(command, [...args, "install", "--frozen-lockfile"], { cwd: folder, env: { ...process.env, CI: "true" } });
  });
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Milliseconds after which a page counts as loaded, so that what it fetches without a click is what it fetches in this time. */
export const LOAD = 10_000;

/** What Lighthouse says of a trace that lacks its beginning, "please run Lighthouse again": about one of fifty does. */
const NO_BEGINNING = "NO_NAVSTART";

/**
 * Runs Lighthouse with its mobile preset and its simulated throttling (a slow 4G, a processor slowed down four times).
 * `chrome`: the browser's executable. It reaches this machine only.
 * @throws when the page does not load
 */
export async function measure(url: string, chrome: string): Promise<Measured> {
  const require = createRequire(path.join(folder, "package.json"));
  const cli = path.join(path.dirname(require.resolve("lighthouse/package.json")), "cli/index.js");
  const flags = [
    "--headless=new",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'",
  ];
  const judge = () =>
    run(
      process.execPath,
      [
        ...[cli, url, "--quiet", "--output=json", "--no-enable-error-reporting", `--chrome-flags=${flags.join(" ")}`],
        // Without it Lighthouse waits for 45 s until nothing is asked any more: a page that looks for blocks always asks.
        `--max-wait-for-load=${LOAD}`,
      ],
      { env: { ...process.env, CHROME_PATH: chrome, CI: "true" }, maxBuffer: 200_000_000 },
    );
  const { stdout } = await judge().catch((error: unknown) => {
    if (!`${error}`.includes(NO_BEGINNING)) throw error;
    return judge();
  });
  const report = v.parse(reportSchema, JSON.parse(stdout));
  if (report.runtimeError) throw new Error(`Lighthouse at ${url}: ${report.runtimeError.message}`);
  const { categories, audits } = report;
  const milliseconds = (id: string) => Math.round(audits[id]?.numericValue ?? 0);
  const points = ({ score }: { score: number | null }) => Math.round((score ?? 0) * 100);
  const requests = v.parse(v.array(requestSchema), audits["network-requests"]?.details?.items ?? []);
  const bytes = (of: typeof requests) => sum(of.map(({ transferSize }) => transferSize));
  const scored = [...categories["best-practices"].auditRefs, ...categories.seo.auditRefs].filter(
    ({ weight }) => weight > 0,
  );
  const axe = Object.keys(audits).filter((id) => points(categories.accessibility) < 100 && audits[id]?.score === 0);
  const low = [
    ...scored.map(({ id }) => id).filter((id) => audits[id]?.score !== null && audits[id]!.score! < 1),
    ...axe,
  ];
  const shifts = v.parse(v.array(shiftSchema), audits["layout-shifts"]?.details?.items ?? []);
  const moved = shifts
    .filter(({ score }) => score > 0)
    .map(({ node, score }) => `moved by ${score.toFixed(3)}: ${node?.selector ?? "?"}`);
  return {
    performance: points(categories.performance),
    accessibility: points(categories.accessibility),
    bestPractices: points(categories["best-practices"]),
    seo: points(categories.seo),
    fcpMs: milliseconds("first-contentful-paint"),
    lcpMs: milliseconds("largest-contentful-paint"),
    tbtMs: milliseconds("total-blocking-time"),
    cls: Number((audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3)),
    benchmarkIndex: Math.round(report.environment.benchmarkIndex),
    fetched: bytes(requests),
    fonts: bytes(requests.filter(({ resourceType }) => resourceType === "Font")),
    faults: [...[...new Set(low)].map((id) => `${id}: ${audits[id]?.title}`), ...moved],
  };
}
