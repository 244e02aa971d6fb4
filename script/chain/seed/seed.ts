import { runProgram } from "@weir/process/program";
import { createRandom } from "@weir/process/random";
import { marketMaker } from "../accounts.ts";
import { readDeployment } from "../deployment.ts";
import { type Feeds, readFeeds } from "../market/feeds.ts";
import { createWalk } from "../market/walk.ts";
import { anvilId, connect, readTarget } from "../target.ts";
import { createBatches } from "./batches.ts";
import { type Blocks, type Call, createBlocks } from "./blocks.ts";
import { beginning, wallClock, withoutAutomine } from "./clock.ts";
import { deskCall, desksAt } from "./desks.ts";
import { liquidatorCall } from "./liquidator.ts";
import { tellInAMinute } from "./minute.ts";
import { createPrices, dip } from "./prices.ts";
import { showProgress } from "./progress.ts";
import { summary } from "./summary.ts";
import { edge, openingCalls, timeline } from "./timeline.ts";
import { createWorld, type World } from "./world.ts";

const hour = 60 * 60;
const day = 24 * hour;
const step = 4 * hour;

/**
 * Gives a fresh local chain prices that move, people who lend and borrow, and one liquidation: on Anvil over a month, on a
 * chain that has the world's clock in about a minute.
 */
async function main(): Promise<void> {
  const target = readTarget();
  const client = await connect(target);
  const deployment = await readDeployment(client);
  const start = client.chain.id === anvilId ? await beginning(client) : undefined;
  const seed = process.env.SEED?.trim() || "weir";
  const world = await createWorld(client, deployment);
  const feeds = await readFeeds(client, deployment);

  const began = Date.now();
  let sent: number;
  if (start === undefined) {
    const batches = createBatches(client);
    await tellInAMinute({ world, feeds, batches, seed });
    sent = batches.sent();
  } else {
    const blocks = createBlocks(client);
    await withoutAutomine(client, () => tell({ world, feeds, blocks, start, seed }));
    sent = blocks.sent();
  }
  const days = start === undefined ? "" : ` of ${((wallClock() - start) / day).toFixed(0)} days`;
  console.log(`${sent} transactions${days} in ${((Date.now() - began) / 1000).toFixed(1)} s:`);
  for (const pool of [world.core, world.staked]) for (const line of await summary(pool)) console.log(line);
}

type Story = { world: World; feeds: Feeds; blocks: Blocks; start: number; seed: string };

async function tell({ world, feeds, blocks, start, seed }: Story): Promise<void> {
  const prices = createPrices(createWalk({ ...feeds, seed }));
  const random = createRandom(`${seed}/desks`);
  const post = (seconds: number): Call => ({
    from: marketMaker,
    to: feeds.poster,
    data: feeds.post(prices.at(seconds)),
    what: "post prices",
  });

  const opening = openingCalls(world);
  let time = start;
  for (let i = 0; i < opening.length; i += 15) await blocks.mine(++time, opening.slice(i, i + 15));

  const ahead = [...timeline];
  // The last hour is left for the end, which is at the clock's time and not on a step.
  for (let i = 1; start + i * step < wallClock() - hour; i++) {
    const seconds = i * step;
    const days = seconds / day;
    const calls = [post(seconds)];
    while (ahead[0] && ahead[0].day <= days) calls.push(...((await ahead.shift()?.calls(world)) ?? []));
    if (days > 1.4) {
      for (const desk of desksAt(i, day / step)) {
        const call = await deskCall(world, desk, days, random);
        if (call) calls.push(call);
      }
    }
    if (days > dip.begins && days < dip.over) {
      const call = await liquidatorCall(world);
      if (call) calls.push(call);
    }
    await blocks.mine(start + seconds, calls);
    showProgress(seconds / (wallClock() - start));
  }

  // Two blocks that end at the clock's time, never past it: the second acts at the prices that the first posted.
  await blocks.mine(wallClock() - 1, [post(wallClock() - 1 - start)]);
  await blocks.mine(wallClock(), await edge(world));
  showProgress(1);
}

await runProgram(main);
