import { Failure } from "@weir/process/failure";
import { askAnvil, type Client } from "../target.ts";
import { deskCall, desksAt } from "./desks.ts";
import { dip } from "./dip.ts";
import { liquidatorCall } from "./liquidator.ts";
import type { Scene } from "./scene.ts";
import { edgeCall, openingCalls } from "./timeline.ts";
import { type Call, createSender } from "./transactions.ts";

const hour = 60 * 60;
const day = 24 * hour;
const step = 4 * hour;

const wallClock = (): number => Math.floor(Date.now() / 1000);

/** The time of the chain's last block. It must lie thirty days back, because blocks only move forward in time. */
async function beginning(client: Client): Promise<number> {
  const start = Number((await client.getBlock()).timestamp);
  const days = (wallClock() - start) / day;
  if (days >= 30) return start;
  throw new Failure(
    `This chain's clock is ${days.toFixed(1)} days back, and the seed needs thirty. Has it been seeded already? Else start a fresh one with \`anvil --timestamp ${wallClock() - 31 * day}\` and deploy.`,
  );
}

/** Seeds an Anvil with a month of blocks, up to now. Returns the number of transactions. */
export async function seedMonth({ client, world, post, due, peer, random, progress }: Scene): Promise<number> {
  const start = await beginning(client);
  const { mine, sent } = createSender(client);

  await askAnvil(client, "evm_setAutomine", [false]);
  try {
    const opening = [...openingCalls(world), ...peer.opening];
    let time = start;
    for (let i = 0; i < opening.length; i += 15) await mine(++time, opening.slice(i, i + 15));

    // The last hour is left for the final blocks, which come at the wall clock's time and not on a step.
    for (let i = 1; start + i * step < wallClock() - hour; i++) {
      const seconds = i * step;
      const days = seconds / day;
      const calls: (Call | undefined)[] = [post(seconds), ...(await due(days))];
      for (const desk of days > 1.4 ? desksAt(i, day / step) : [])
        calls.push(await deskCall(world, desk, days, random));
      calls.push(...(await peer.due(days)));
      if (days > dip.begins && days < dip.over) calls.push(await liquidatorCall(world));
      await mine(
        start + seconds,
        calls.filter((call) => call !== undefined),
      );
      progress(seconds / (wallClock() - start));
    }

    for (const minutes of peer.last) await mine(wallClock() - minutes * 60, await peer.before(minutes));

    // Two blocks that end at the wall clock's time, never past it: the second acts at the prices of the first.
    await mine(wallClock() - 1, [post(wallClock() - 1 - start)]);
    await mine(wallClock(), [await edgeCall(world)]);
  } finally {
    await askAnvil(client, "evm_setAutomine", [true]);
  }
  return sent();
}
