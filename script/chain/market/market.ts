import { setTimeout as delay } from "node:timers/promises";
import { runProgram } from "@weir/process/program";
import { createRandom } from "@weir/process/random";
import type { Address } from "viem";
import { marketMaker } from "../accounts.ts";
import { readDeployment } from "../deployment.ts";
import { errorCode } from "../errorCode.ts";
import { send } from "../send.ts";
import { type Client, connect, readTarget, type Target, unreachable } from "../target.ts";
import { type Feeds, readFeeds } from "./feeds.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { readSettings } from "./settings.ts";
import { createTraffic, type Traffic } from "./traffic.ts";
import { createWalk } from "./walk.ts";

/** Of every so many ticks one brings a visitor. */
const ticksAVisit = 5;

/** Moves the prices of a local chain, tick after tick, until it is told to end. */
async function main(): Promise<void> {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => ending.abort());

  const settings = readSettings();
  const target = readTarget();
  const client = await connect(target);
  const deployment = await readDeployment(client);
  const feeds = await readFeeds(client, deployment);
  // The walk goes on from where the feeds stand; without the time in it, every start would repeat the last one's steps.
  const seed = `${settings.seed}/${await client.getBlockNumber()}`;
  const walk = createWalk({ ...feeds, seed });
  const random = createRandom(`${seed}/traffic`);
  const traffic = settings.traffic ? await createTraffic(client, deployment, random) : undefined;
  const keeper = await createKeeper(client, deployment);
  console.log(`The market posts ${feeds.answers.size} prices every ${settings.interval / 1_000} s.`);

  let last = Date.now();
  while (!ending.signal.aborted) {
    const now = Date.now();
    const answers = walk.step((now - last) / 1_000);
    last = now;
    await post(client, target, feeds, answers);
    await keep(client, deployment.lendingPools, keeper);
    if (traffic && random() < 1 / ticksAVisit) await visit(client, deployment.lendingPools, traffic);
    console.log(line(answers));
    await delay(Math.max(0, now + settings.interval - Date.now()), undefined, { signal: ending.signal }).catch(
      () => {},
    );
  }
  console.log("The market is closed.");
}

async function post(client: Client, target: Target, feeds: Feeds, answers: ReadonlyMap<string, bigint>): Promise<void> {
  try {
    await send(client, marketMaker, feeds.poster, feeds.post(answers));
  } catch (error) {
    // A node that is there answers this; one that is gone does not, however it failed before.
    await client.getChainId().catch(() => {
      throw unreachable(target, error);
    });
    throw error;
  }
}

/** A mark may fail, when a price came back in the same block: the next look tells. */
async function keep(client: Client, lendingPools: Address, keeper: Keeper): Promise<void> {
  try {
    for (const { data, what } of await keeper.marks()) {
      await send(client, marketMaker, lendingPools, data);
      console.log(`The keeper marks: ${what}.`);
    }
  } catch (error) {
    console.log(`The keeper could not mark: ${errorCode(error)}`);
  }
}

/** A visit may come to nothing: someone else was faster, or the prices have moved. The market goes on. */
async function visit(client: Client, lendingPools: Address, traffic: Traffic): Promise<void> {
  try {
    const deed = await traffic.next();
    if (!deed) return;
    await send(client, deed.from, lendingPools, deed.data);
    console.log(`Account ${deed.from} ${deed.what}.`);
  } catch (error) {
    console.log(`A visitor left without a deed: ${errorCode(error)}`);
  }
}

const line = (answers: ReadonlyMap<string, bigint>): string => {
  const dollars = (name: string) => (Number(answers.get(name) ?? 0n) / 1e8).toFixed(2);
  return `${new Date().toISOString().slice(11, 19)}  ETH ${dollars("ETH / USD")}  BTC ${dollars("BTC / USD")}`;
};

await runProgram(main);
