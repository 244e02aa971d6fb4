import { createRandom } from "@weir/process/random";
import { marketMaker } from "../accounts.ts";
import type { Feeds } from "../market/feeds.ts";
import { createWalk } from "../market/walk.ts";
import type { Batches } from "./batches.ts";
import type { Call } from "./blocks.ts";
import { deskCall, desks } from "./desks.ts";
import { liquidatorCall } from "./liquidator.ts";
import { createPrices, dip } from "./prices.ts";
import { showProgress } from "./progress.ts";
import { edge, openingCalls, timeline } from "./timeline.ts";
import type { World } from "./world.ts";

/** A mint, a wrap or an approval of a token. */
const little = 120_000n;

/**
 * Up to which day of the month each chapter tells, and what happens besides: prices at its begin, the desks at its end.
 * What a chapter tells is sent at once, so whatever looks at the state that another leaves begins a chapter of its own.
 */
const chapters: { day: number; desks?: boolean; prices?: boolean }[] = [
  { day: 1.5, desks: true },
  { day: 9.2, desks: true },
  { day: dip.begins - 1 },
  { day: dip.begins - 0.1 },
  { day: dip.deepest, prices: true },
  { day: dip.over, prices: true },
  { day: 31, desks: true },
];

export type Told = { world: World; feeds: Feeds; batches: Batches; seed: string };

/**
 * The month's story on a chain whose clock nobody can turn: the same people do the same in the same order, as fast as
 * the blocks come. Interest has no time to grow; the pools, the bad day and the liquidation are there.
 */
export async function tellInAMinute({ world, feeds, batches, seed }: Told): Promise<void> {
  const began = Date.now();
  const prices = createPrices(createWalk({ ...feeds, seed }));
  const random = createRandom(`${seed}/desks`);
  const ahead = [...timeline];

  await batches.send(openingCalls(world), little);
  for (const [index, chapter] of chapters.entries()) {
    showProgress((index + 1) / (chapters.length + 1));
    if (chapter.prices) {
      const data = feeds.post(prices.at((Date.now() - began) / 1_000, chapter.day));
      await batches.send([{ from: marketMaker, to: feeds.poster, data, what: "post prices" }]);
      const liquidation = await liquidatorCall(world);
      if (liquidation) await batches.send([liquidation]);
    }
    const told: Call[] = [];
    while (ahead[0] && ahead[0].day <= chapter.day) told.push(...((await ahead.shift()?.calls(world)) ?? []));
    await batches.send(told);
    if (!chapter.desks) continue;
    const calls = await Promise.all(desks.map((desk) => deskCall(world, desk, chapter.day, random)));
    await batches.send(calls.filter((call) => call !== undefined));
  }
  await batches.send(await edge(world));
  showProgress(1);
}
