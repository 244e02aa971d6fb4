import { setTimeout as delay } from "node:timers/promises";
import { runProgram } from "@weir/process/program";
import { createRandom, type Random } from "@weir/process/random";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { marketMaker } from "../accounts.ts";
import { readDeployment } from "../deploymentFile.ts";
import { errorCode } from "../errorCode.ts";
import { send } from "../send.ts";
import { type Client, connect, readTarget, type Target, unreachable } from "../target.ts";
import { type Feeds, readFeeds } from "./feeds.ts";
import { createKeeper } from "./keeper.ts";
import { readMarketSettings } from "./marketSettings.ts";
import { createPeerTraffic } from "./peerTraffic.ts";
import { createTraffic } from "./traffic.ts";
import { createWalk } from "./walk.ts";

/** The share of ticks with an action of a local account, and of these the share that two have with each other. */
const visitsPerTick = 0.2;
const peerShare = 0.3;

/** Moves the prices of a local chain, tick after tick, until a signal ends it. */
async function main(): Promise<void> {
  const ending = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => ending.abort());
  const { signal } = ending;

  const settings = readMarketSettings();
  const target = readTarget();
  const client = await connect(target);
  const deployment = await readDeployment(client);
  const feeds = await readFeeds(client, deployment);
  // The walk goes on from the feeds' answers. The block number in its seed keeps a restart from repeating the same steps.
  const seed = `${settings.seed}/${await client.getBlockNumber()}`;
  const walk = createWalk({ ...feeds, seed });
  const random = createRandom(`${seed}/traffic`);
  const nextVisit = settings.traffic ? await createVisits(client, deployment, random) : undefined;
  const dueMarks = await createKeeper(client, deployment);
  const core = deployment.lendingPools;
  console.log(`The market posts ${feeds.answers.size} prices every ${settings.interval / 1_000} s.`);

  for (let last = Date.now(); !signal.aborted; ) {
    const now = Date.now();
    const answers = walk((now - last) / 1_000);
    last = now;
    await post(client, target, feeds, answers);
    await attempt("The keeper could not mark", async () => {
      for (const { data, what } of await dueMarks()) {
        await send(client, marketMaker, core, data);
        console.log(`The keeper marks: ${what}.`);
      }
    });
    if (nextVisit && random() < visitsPerTick) {
      await attempt("An account's action failed", async () => {
        const visit = await nextVisit();
        if (!visit) return;
        await send(client, visit.from, visit.to, visit.data);
        console.log(`Account ${visit.from} ${visit.what}.`);
      });
    }
    console.log(line(answers));
    await delay(Math.max(0, now + settings.interval - Date.now()), undefined, { signal }).catch(() => {});
  }
  console.log("The market is closed.");
}

/** Returns a function that picks what an account does next: in a pool, or with another account. */
async function createVisits(client: Client, deployment: Deployment, random: Random) {
  const inPools = await createTraffic(client, deployment, random);
  const withEachOther = await createPeerTraffic(client, deployment, random);
  return () => (random() < peerShare ? withEachOther() : inPools());
}

async function post(client: Client, target: Target, feeds: Feeds, answers: ReadonlyMap<string, bigint>): Promise<void> {
  try {
    await send(client, marketMaker, feeds.poster, feeds.post(answers));
  } catch (error) {
    // A node that still runs answers this question, however the transaction failed.
    await client.getChainId().catch(() => {
      throw unreachable(target, error);
    });
    throw error;
  }
}

/** Reports a failure and goes on: prices or another account may have changed the state meanwhile. */
async function attempt(failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.log(`${failure}: ${errorCode(error)}`);
  }
}

const line = (answers: ReadonlyMap<string, bigint>): string => {
  const dollars = (name: string) => (Number(answers.get(name) ?? 0n) / 1e8).toFixed(2);
  return `${new Date().toISOString().slice(11, 19)}  ETH ${dollars("ETH / USD")}  BTC ${dollars("BTC / USD")}`;
};

await runProgram(main);
