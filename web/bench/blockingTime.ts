import { chromium } from "@playwright/test";
import * as v from "valibot";

/** Milliseconds of a page that are looked at: it is at rest by then. */
const LOOK = 7_000;
/** As Lighthouse's mobile preset: a phone's processor is so many times slower. */
const SLOWER = 4;
/** Milliseconds from which on a task delays an answer to a press. */
const LONG = 50;

/** Of Chromium's trace; times in microseconds, `tdur` of the processor. */
const event = v.object({
  ...{ name: v.string(), pid: v.number(), tid: v.number(), ts: v.number() },
  ...{ dur: v.optional(v.number(), 0), tdur: v.optional(v.number(), 0) },
});
type Event = v.InferOutput<typeof event>;

const threadOf = ({ pid, tid }: Event): string => `${pid} ${tid}`;

/** What the page's tasks after the first paint take beyond LONG each on a phone, in milliseconds of the processor. */
export function blockingIn(events: readonly Event[]): number {
  // Of the renderers, the one that runs the site's scripts.
  const paint = events.findLast(({ name }) => name === "firstContentfulPaint");
  if (!paint) throw new Error("The page painted nothing.");
  const tasks = events.filter(
    (one) => one.name === "ThreadControllerImpl::RunTask" && threadOf(one) === threadOf(paint),
  );
  return tasks
    .filter(({ ts, dur }) => ts + dur > paint.ts)
    .map(({ tdur }) => Math.max(0, (SLOWER * tdur) / 1_000 - LONG))
    .reduce((sum, one) => sum + one, 0);
}

/**
 * Total blocking time of a page as Lighthouse defines it, but by the processor's time of each task. Lighthouse takes the clock's, which on
 * two processors counts what else the machine does: the chain, the indexer, and Chromium's own threads. Milliseconds.
 * `chrome`: the browser's executable.
 */
export async function measureBlocking(url: string, chrome: string): Promise<number> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: chrome, args });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
    const trace = await browser.newBrowserCDPSession();
    const events: Event[] = [];
    trace.on("Tracing.dataCollected", ({ value }) => {
      for (const one of value) if (v.is(event, one)) events.push(v.parse(event, one));
    });
    const traceConfig = { includedCategories: ["toplevel", "loading"] };
    await trace.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
    await page.goto(url);
    await page.waitForTimeout(LOOK);
    const ended = new Promise((resolve) => trace.once("Tracing.tracingComplete", resolve));
    await trace.send("Tracing.end");
    await ended;
    return Math.round(blockingIn(events));
  } finally {
    await browser.close();
  }
}
