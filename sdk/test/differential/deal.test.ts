import { afterAll, beforeAll, expect, test } from "vitest";
import { budgetOf } from "../model/deal.ts";
import type { Terms } from "../model/dealTerms.ts";
import { startAnvil } from "./anvil.ts";
import { lastSeconds } from "./dealMoments.ts";
import { type Counts, DealReplay } from "./dealReplay.ts";
import { SCENES, stepsFrom, wayTo } from "./dealScenes.ts";
import { type Desk, openDesk } from "./desk.ts";
import { ARBITERS, aside, attempts, nextAd, nextMoment, nextStep, opening, WATCHER } from "./deskHistory.ts";
import { Dice } from "./dice.ts";

// Deals of PeerDesk on the chain beside the table of states of the specification (../model/deal.ts): from each state, around each
// second at which a rule changes, and on random histories. At each moment what anybody could do is asked of both, by the names and
// numbers of errors; what is done leaves every stage, clock, payout, credit, escrow and budget the same, to the unit.
// WEIR_SEED=7 replays one history, WEIR_HISTORIES=50 the first fifty, and WEIR_REPORT=1 prints what they contained.

const START = 1_700_000_000;
const STEPS = 90;
const DAY = 24 * 3600;

const { WEIR_SEED, WEIR_HISTORIES, WEIR_REPORT } = process.env;
const SEEDS = WEIR_SEED ? [Number(WEIR_SEED)] : Array.from({ length: Number(WEIR_HISTORIES ?? 1) }, (_, at) => at + 1);

let node: Awaited<ReturnType<typeof startAnvil>>;
let desk: Desk;
const counts: Counts = new Map();

beforeAll(async () => {
  node = await startAnvil(START);
  desk = await openDesk(node.url);
}, 60_000);

afterAll(() => {
  node?.stop();
  if (WEIR_REPORT)
    console.log(
      [...counts]
        .map(([name, times]) => `${name}: ${times}`)
        .toSorted()
        .join("\n"),
    );
});

test.each(SCENES)("behavior: $name, around each last second", { timeout: 60_000 }, (scene) =>
  desk.from(async () => {
    const replay = new DealReplay(desk, counts);
    const start = await desk.time();
    let now = start;
    for (const action of wayTo(scene, start)) {
      now += 1;
      await replay.act(action, now, "the way there");
    }
    for (const last of Object.values(lastSeconds(replay.state.deals[0]!))) {
      for (const moment of [last - 1, last, last + 1]) {
        for (const action of await replay.ask(stepsFrom(scene, start), moment, scene.name)) {
          await replay.aside(() => replay.act(action, moment, scene.name));
        }
      }
    }
  }),
);

async function play(seed: number): Promise<void> {
  const dice = new Dice(seed);
  const replay = new DealReplay(desk, counts);
  let now = await desk.time();
  const ads: Terms[] = [];
  const advertise = (): Terms => {
    const ad = nextAd(dice, replay.state, now, seed * 1_000_000 + ads.length);
    ads.push(ad);
    return ad;
  };

  const setUp = [
    ...ARBITERS.map((by) => ({ type: "serve" as const, by, until: now + 400 * DAY })),
    { type: "setWatcher" as const, by: 0, watcher: WATCHER },
  ];
  for (const action of setUp) {
    now += 1;
    await replay.attempt([action], now, "setup");
  }
  for (let step = 0; step < STEPS; step++) {
    const where = `WEIR_SEED=${seed}, step ${step}`;
    const { deals, purses, used } = replay.state;
    const live = deals.flatMap(({ stage }, number) => (stage === "Closed" ? [] : [number]));
    const number = live.length > 0 ? dice.pick(live) : -1;
    now = nextMoment(dice, deals[number], now);
    const what = { open: live.length < 3 ? 4 : 0.3, step: live.length > 0 ? 10 : 0, aside: 1.5 };
    switch (dice.weighted({ ...what, refuse: 0.5, relent: 1, stop: 0.5 })) {
      case "open": {
        const ad = ads.length > 0 && dice.chance(0.5) ? dice.pick(ads) : advertise();
        const before = used[budgetOf(ad)] ?? 0n;
        const others = Array.from({ length: 8 }, () => opening(dice, advertise(), 0n));
        await replay.attempt([opening(dice, ad, before === "cancelled" ? 0n : before), ...others], now, where);
        break;
      }
      case "step": {
        const all = attempts(dice, replay.state, number, now);
        await replay.attempt([nextStep(dice, replay.state, number, now), ...all], now, where);
        break;
      }
      case "aside":
        if (ads.length > 0) await replay.attempt([aside(dice, replay.state, now, ads)], now, where);
        break;
      case "refuse":
        await replay.refuse(
          dice.chance(0.2),
          purses.flatMap((_, actor) => (dice.chance(0.4) ? [actor] : [])),
        );
        break;
      case "relent":
        await replay.refuse(false, []);
        break;
      case "stop":
        await replay.stop(!replay.state.stopped);
        now = await desk.time();
    }
  }
}

test.each(SEEDS)("behavior: the history %i of deals goes as the specification says", { timeout: 120_000 }, (seed) =>
  desk.from(() => play(seed)),
);

// The rules that change at a last second, each seen on both sides of it; and what a history must contain to prove anything.
const ROUND_A_LAST_SECOND = [
  ["confirm Open unseen window done", "confirm Open unseen window+1 refused"],
  ["concede Open seen window done", "concede Open seen window+1 done"],
  ["expire Open unseen margin refused", "expire Open unseen margin+1 done"],
  ["expire Open seen margin refused", "expire Open seen margin+1 done"],
  ["markPaid Open unseen margin done", "markPaid Open unseen margin+1 done"],
  ["claim Paid seen margin refused", "claim Paid seen margin+1 done"],
  ["claim Paid unseen margin refused", "claim Paid unseen margin+1 done"],
  ["dispute Paid unseen margin done", "dispute Paid seen margin+1 done"],
  ["release Disputed unseen free day done", "release Disputed unseen free day+1 done"],
  ["concede Disputed unseen free day done", "concede Disputed unseen free day+1 done"],
  ["rule Disputed unseen arbiter's time done", "rule Disputed unseen arbiter's time+1 done"],
  ["rule Disputed unseen arbiter's time refused"],
].flat();
const REFUSALS = [
  ...["ArbiterInvalid", "BondTooLow", "NothingToCollect", "NotParty", "SignatureInvalid", "SplitInvalid"],
  ...["TooEarly", "TooLate", "TransferFromFailed", "WrongState"],
  ...["another epoch", "arbiter cannot serve", "arbiterFee too high", "backup cannot serve", "bond too low"].map(
    (reason) => `OrderInvalid(${reason})`,
  ),
  ...["expired", "more than is left", "not started", "outside of min and max", "taker is the maker", "used up"].map(
    (reason) => `OrderInvalid(${reason})`,
  ),
];

test.skipIf(WEIR_SEED !== undefined)("behavior: every last second was tried from both sides, every refusal met", () => {
  const wanted = [...ROUND_A_LAST_SECOND, ...REFUSALS.map((name) => `refused: ${name}`)];
  expect(wanted.filter((name) => !counts.has(name))).toEqual([]);
});
