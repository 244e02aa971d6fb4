import { afterAll, beforeAll, expect, test } from "vitest";
import { startAnvil } from "./anvil.ts";
import { beginning } from "./beginning.ts";
import { Dice } from "./dice.ts";
import { crash, elapsed, heal, nextAction, type PriceMove, priceMove } from "./history.ts";
import { Replay } from "./replay.ts";
import { Tally } from "./tally.ts";
import { openWorld, type World } from "./world.ts";

const START = 1_700_000_000;
const STEPS = 250;
const SEEDS = process.env.WEIR_SEED ? [Number(process.env.WEIR_SEED)] : [1, 2, 3, 4, 5];

let node: Awaited<ReturnType<typeof startAnvil>>;
let world: World;
const tally = new Tally();

beforeAll(async () => {
  node = await startAnvil(START);
  world = await openWorld(node.url);
}, 60_000);
afterAll(() => {
  node?.stop();
  if (process.env.WEIR_REPORT) console.log(tally.report());
});

const play = async (seed: number): Promise<void> => {
  const dice = new Dice(seed);
  let now = await world.time();
  const replay = new Replay(world, await world.census(), tally);
  const moveAll = async (moves: PriceMove[]): Promise<void> => {
    for (const move of moves) await replay.setPrice(move);
  };
  await moveAll(heal(dice, replay.model));

  let number = 0;
  for (const action of beginning()) {
    expect(await replay.act(action, ++now, `seed ${seed}, step ${number++}`)).toBeUndefined();
  }
  for (; number < STEPS; number++) {
    now += elapsed(dice);
    switch (dice.weighted({ calm: 70, move: 11, heal: 9, crash: 10 })) {
      case "move":
        await moveAll([priceMove(dice, replay.model)]);
        break;
      case "heal":
        await moveAll(heal(dice, replay.model));
        break;
      case "crash":
        await moveAll(crash(dice, replay.model, now));
    }
    await replay.act(nextAction(dice, replay.model, now), now, `seed ${seed}, step ${number}`);
  }
};

for (const seed of SEEDS) {
  test(`behavior: history ${seed} goes as the specification says`, { timeout: 120_000 }, () =>
    world.from(() => play(seed)),
  );
}
