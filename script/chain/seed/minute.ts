import { deskCall, desks } from "./desks.ts";
import { dip } from "./dip.ts";
import { liquidatorCall } from "./liquidator.ts";
import type { Scene } from "./scene.ts";
import { edgeCall, openingCalls } from "./timeline.ts";
import { createSender } from "./transactions.ts";

/** Gas of a mint, a wrap or an approval of a token. */
const tokenGas = 120_000n;

/**
 * The days of the timeline up to which each stage goes, and what comes besides: prices before it, the desks after it. The calls
 * of a stage are sent at once, so an action that depends on the state left by another begins a stage of its own.
 */
const stages: { day: number; desks?: boolean; prices?: boolean }[] = [
  { day: 1.5, desks: true },
  { day: 9.2, desks: true },
  { day: dip.begins - 1 },
  { day: dip.begins - 0.1 },
  { day: dip.deepest, prices: true },
  { day: dip.over, prices: true },
  { day: 31, desks: true },
];

/**
 * Seeds a chain whose clock cannot be set: the same accounts act in the same order, as fast as blocks come. No interest
 * accrues; the pools, the dip and the liquidation are there. Returns the number of transactions.
 */
export async function seedMinute({ client, world, post, due, peer, random, progress }: Scene): Promise<number> {
  const began = Date.now();
  const { send, sent } = createSender(client);

  await send([...openingCalls(world), ...peer.opening], tokenGas);
  for (const [index, stage] of stages.entries()) {
    progress((index + 1) / (stages.length + 1));
    if (stage.prices) {
      await send([post((Date.now() - began) / 1_000, stage.day)]);
      const liquidation = await liquidatorCall(world);
      if (liquidation) await send([liquidation]);
    }
    await send([...(await due(stage.day)), ...(await peer.next())]);
    if (!stage.desks) continue;
    const calls = await Promise.all(desks.map((desk) => deskCall(world, desk, stage.day, random)));
    await send(calls.filter((call) => call !== undefined));
  }
  await send([await edgeCall(world)]);
  return sent();
}
