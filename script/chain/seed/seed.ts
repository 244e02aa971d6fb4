import { runProgram } from "@weir/process/program";
import { createRandom } from "@weir/process/random";
import { utilisation } from "@weir/sdk/math/interest";
import { formatUnits, zeroAddress } from "viem";
import { marketMaker } from "../accounts.ts";
import { readDeployment } from "../deploymentFile.ts";
import { readFeeds } from "../market/feeds.ts";
import { createWalk } from "../market/walk.ts";
import type { NamedPool } from "../pools.ts";
import { anvilId, connect, readTarget } from "../target.ts";
import { createPrices } from "./dip.ts";
import { seedMinute } from "./minute.ts";
import { seedMonth } from "./month.ts";
import { createPeerPlay } from "./peerPlay.ts";
import { createWorld } from "./seedWorld.ts";
import { createTimeline } from "./timeline.ts";
import type { Call } from "./transactions.ts";

/**
 * Gives a fresh local chain prices that move, accounts that lend and borrow, and one liquidation: on Anvil over a month, on a
 * chain with the wall clock's time in about a minute.
 */
async function main(): Promise<void> {
  const client = await connect(readTarget());
  const deployment = await readDeployment(client);
  const seed = process.env.SEED?.trim() || "weir";
  const world = await createWorld(client, deployment);
  const feeds = await readFeeds(client, deployment);
  const pricesAt = createPrices(createWalk({ ...feeds, seed }));
  const post = (seconds: number, days?: number): Call => {
    const data = feeds.post(pricesAt(seconds, days));
    return { from: marketMaker, to: feeds.poster, data, what: "post prices" };
  };
  const random = createRandom(`${seed}/desks`);

  const began = Date.now();
  const run = client.chain.id === anvilId ? seedMonth : seedMinute;
  const peer = await createPeerPlay(client, world);
  const sent = await run({ client, world, post, due: createTimeline(world), peer, random, progress });
  progress(1);
  console.log(`${sent} transactions in ${((Date.now() - began) / 1000).toFixed(1)} s:`);
  for (const pool of [world.core, world.staked]) for (const line of await summary(pool)) console.log(line);
}

let shown = 0;

/** On a terminal one line that is rewritten; elsewhere a line every quarter. */
function progress(part: number): void {
  const percent = Math.floor(part * 100);
  const step = process.stdout.isTTY ? 1 : 25;
  if (percent < shown + step && percent < 100) return;
  shown = percent - (percent % step);
  const text = `Seeded ${percent} %`;
  process.stdout.write(process.stdout.isTTY ? `\r${text}${percent === 100 ? "\n" : ""}` : `${text}\n`);
}

/** A line for each reserve: the assets lent, the utilisation and the borrow rate. */
async function summary(pool: NamedPool): Promise<string[]> {
  const percent = (wad: bigint) => `${(Number(wad / 10n ** 12n) / 1e4).toFixed(2)} %`;
  const { reserves } = await pool.snapshot(zeroAddress);
  return reserves.map(({ symbol, decimals, totals, borrowRate }) => {
    const lent = Math.round(Number(formatUnits(totals.supplyAssets, decimals))).toLocaleString("en-GB");
    const used = percent(utilisation(totals.supplyAssets, totals.borrowAssets));
    return `  ${pool.name.padEnd(10)} ${symbol.padEnd(6)} ${lent.padStart(12)} lent, ${used.padStart(8)} borrowed, at ${percent(borrowRate).padStart(7)}`;
  });
}

await runProgram(main);
