import { arbiterOf, buyerOf, type DealState, type DeskAction, type DeskState, sellerOf } from "../model/deal.ts";
import { NOBODY, SERVICE, type Terms } from "../model/dealTerms.ts";
import type { Actor } from "../model/state.ts";
import { lastSeconds } from "./dealMoments.ts";
import { ACTORS } from "./desk.ts";
import type { Dice } from "./dice.ts";

const MAKERS = [0, 1];
const TAKERS = [2, 3];
export const ARBITERS = [4, 5, 6];
export const WATCHER = 7;
const STRANGER = 8;

const HOUR = 3600;
const DAY = 24 * HOUR;
/** A rule changes a second later, at it, or a second before. */
const AROUND = [-1, 0, 1];

/** Mostly sound terms; now and then one that is out of bounds, by one where there is a bound. */
export function nextAd(dice: Dice, { purses }: DeskState, now: number, number: number): Terms {
  const odd = <T>(usual: T, rare: readonly T[]): T => (dice.chance(0.04) ? dice.pick(rare) : usual);
  const maker = dice.pick(MAKERS);
  const alone = dice.chance(0.2);
  const autoRelease = alone || dice.chance(0.6);
  const [arbiter, backup] = alone ? [NOBODY, NOBODY] : [dice.pick(ARBITERS), dice.pick([...ARBITERS, NOBODY])];
  const arbiterFee = alone ? 0 : dice.pick([0, 1, 33, 100, 499, 500]);
  const least = alone ? 10_000 : arbiterFee;
  const bond = (lowest: number): number => dice.pick([lowest, lowest + 1, 1_234, 10_000, 99_999]);
  const min = dice.pick([1n, 2n, 7n, 1_000n, 999_999n]);
  const max = min * BigInt(dice.pick([1, 2, 100, 1_000_003]));
  return {
    number,
    maker,
    taker: alone ? dice.pick(TAKERS) : odd(NOBODY, [...TAKERS, maker]),
    epoch: odd(purses[maker]!.epoch, [purses[maker]!.epoch + 1]),
    group: dice.pick([0, 0, 0, 1, 2]),
    start: now + odd(-dice.below(DAY), AROUND),
    expiry: now + odd(dice.below(40 * DAY), AROUND),
    makerSells: dice.chance(0.5),
    min: odd(min, [0n]),
    max: odd(max, [min - 1n]),
    total: max * BigInt(dice.pick([1, 2, 5])) + BigInt(dice.pick(AROUND)),
    payWindow: odd(dice.pick([HOUR, 2 * HOUR, 24 * HOUR]), [HOUR - 1, 24 * HOUR + 1]),
    releaseWindow: odd(dice.pick([6 * HOUR, DAY, 7 * DAY]), [6 * HOUR - 1, 7 * DAY + 1]),
    autoRelease: odd(autoRelease, [!autoRelease]),
    arbiter: odd(arbiter, [NOBODY, maker, STRANGER, ...TAKERS]),
    backup: odd(backup === arbiter ? NOBODY : backup, [arbiter, maker, STRANGER, ...ARBITERS]),
    arbiterFee: odd(arbiterFee, [501]),
    bondSeller: odd(
      Math.max(least, bond(least)),
      [least - 1, 100_000, 100_001].map((one) => Math.max(one, 0)),
    ),
    bondBuyer: odd(bond(autoRelease ? Math.max(least, 1_000) : least), [999, 9_999, 100_000, 100_001]),
    lends: dice.chance(0.3),
  };
}

const amountOf = (dice: Dice, ad: Terms, used: bigint): bigint => {
  const left = ad.total - used;
  const usual = [ad.min, ad.max, left < ad.max ? left : ad.max, ad.min + (ad.max - ad.min) / 3n];
  const amount = dice.pick(dice.chance(0.1) ? [ad.min - 1n, ad.max + 1n, left + 1n, left] : usual);
  return amount < 0n ? 0n : amount;
};

export function opening(dice: Dice, ad: Terms, used: bigint): DeskAction {
  const by = ad.taker === NOBODY || dice.chance(0.05) ? dice.pick([...TAKERS, ad.maker]) : ad.taker;
  const signer = dice.chance(0.04) ? by : ad.maker;
  const taker = by === ad.maker && dice.chance(0.8) ? dice.pick(TAKERS) : by;
  return { type: "open", by: taker, ad, amount: amountOf(dice, ad, used), signer, lends: dice.chance(0.3) };
}

const other = ({ ad, taker }: DealState, by: Actor): Actor => (by === ad.maker ? taker : ad.maker);

const agreement = (dice: Dice, state: DeskState, deal: number, now: number, by: Actor, sound: boolean): DeskAction => {
  const agreed = state.deals[deal]!;
  const signer = sound ? other(agreed, by) : dice.pick([by, STRANGER, other(agreed, by)]);
  const { amount } = agreed;
  const share = dice.pick([0n, 1n, amount / 3n, amount, ...(sound ? [] : [amount + 1n])]);
  const { epoch } = state.purses[signer]!;
  const deadline = now + dice.pick(sound ? [0, 1, DAY] : [-1, 0, 1]);
  const forgery = !sound && dice.chance(0.3);
  return {
    type: "agree",
    by,
    deal,
    share,
    deadline,
    signer,
    epoch: sound ? epoch : dice.pick([epoch, epoch + 1]),
    forgery,
  };
};

const appointment = (
  dice: Dice,
  state: DeskState,
  deal: number,
  now: number,
  by: Actor,
  sound: boolean,
): DeskAction => {
  const disputed = state.deals[deal]!;
  const { ad, appointed, taker } = disputed;
  const signer = sound ? other(disputed, by) : dice.pick([by, STRANGER, other(disputed, by)]);
  const arbiter = dice.pick(sound ? ARBITERS : [...ARBITERS, ad.maker, taker, STRANGER, NOBODY]);
  const lower = Math.min(ad.bondSeller, ad.bondBuyer);
  const fee = sound ? Math.min(500, lower) : dice.pick([0, 500, 501, lower + 1]);
  const round = appointed.round + (sound ? 0 : dice.pick([-1, 0]));
  const { epoch } = state.purses[signer]!;
  const deadline = now + dice.pick(sound ? [0, 1, DAY] : [-1, 0, 1]);
  const forgery = !sound && dice.chance(0.3);
  return { type: "appoint", by, deal, arbiter, fee, round: Math.max(0, round), deadline, signer, epoch, forgery };
};

/** All that anybody could do with a deal: those who may, others, and with what nobody agreed on. */
export function attempts(dice: Dice, state: DeskState, number: number, now: number): DeskAction[] {
  const deal = state.deals[number]!;
  const parties = [deal.ad.maker, deal.taker];
  const who = [...new Set([...parties, arbiterOf(deal), WATCHER, STRANGER].filter((actor) => actor !== NOBODY))];
  const judges = [...ARBITERS, dice.pick([...parties, STRANGER])];
  const plain = (["confirm", "markPaid", "release", "concede", "dispute"] as const).flatMap((type) =>
    who.map((by): DeskAction => ({ type, by, deal: number })),
  );
  const clocks = (["expire", "claim"] as const).map(
    (type): DeskAction => ({ type, by: dice.below(ACTORS), deal: number }),
  );
  const rulings = judges.map((by): DeskAction => {
    const basisPoints = BigInt(dice.pick([0, 1, 3_333, 9_999, 10_000, 10_001]));
    return { type: "rule", by, deal: number, basisPoints };
  });
  const signed = [...parties, STRANGER].flatMap((by) => [
    agreement(dice, state, number, now, by, dice.chance(0.7)),
    appointment(dice, state, number, now, by, dice.chance(0.7)),
  ]);
  const forged = dice.pick(["confirm", "markPaid", "release", "concede", "dispute", "expire", "claim"] as const);
  return [
    ...plain,
    ...clocks,
    ...rulings,
    ...signed,
    { type: forged, by: dice.pick(parties), deal: number, forged: true },
  ];
}

/** What somebody who may do so does next. */
export function nextStep(dice: Dice, state: DeskState, number: number, now: number): DeskAction {
  const deal = state.deals[number]!;
  const [buyer, seller] = [buyerOf(deal), sellerOf(deal)];
  const party = dice.pick([buyer, seller]);
  const on = { deal: number };
  switch (deal.stage) {
    case "Open":
      switch (dice.weighted({ confirm: deal.seen ? 0 : 6, markPaid: 6, expire: 3, concede: 1, release: 0.5 })) {
        case "confirm":
          return { type: "confirm", by: deal.ad.maker, ...on };
        case "markPaid":
          return { type: "markPaid", by: buyer, ...on };
        case "expire":
          return { type: "expire", by: STRANGER, ...on };
        case "concede":
          return { type: "concede", by: buyer, ...on };
        case "release":
          return { type: "release", by: seller, ...on };
      }
      break;
    case "Paid":
      switch (
        dice.weighted({ confirm: deal.seen ? 0 : 3, dispute: 6, claim: 3, concede: 0.7, release: 0.7, agree: 1 })
      ) {
        case "confirm":
          return { type: "confirm", by: deal.ad.maker, ...on };
        case "dispute":
          return { type: "dispute", by: dice.chance(0.3) ? WATCHER : seller, ...on };
        case "claim":
          return { type: "claim", by: STRANGER, ...on };
        case "concede":
          return { type: "concede", by: buyer, ...on };
        case "release":
          return { type: "release", by: seller, ...on };
        case "agree":
          return agreement(dice, state, number, now, party, true);
      }
      break;
    default:
      switch (dice.weighted({ rule: 3, appoint: 3, concede: 1, release: 1, agree: 1 })) {
        case "rule": {
          const judges = [arbiterOf(deal), deal.ad.backup, ...ARBITERS].filter((actor) => actor !== NOBODY);
          const basisPoints = BigInt(dice.pick([0, 1, 3_333, 9_999, 10_000]));
          return { type: "rule", by: dice.pick(judges), basisPoints, ...on };
        }
        case "appoint":
          return appointment(dice, state, number, now, party, true);
        case "concede":
          return { type: "concede", by: buyer, ...on };
        case "release":
          return { type: "release", by: seller, ...on };
        case "agree":
          return agreement(dice, state, number, now, party, true);
      }
  }
}

/** What concerns no deal in particular. */
export function aside(dice: Dice, state: DeskState, now: number, ads: readonly Terms[]): DeskAction {
  switch (dice.weighted({ serve: 5, watch: 2, epoch: 0.3, cancel: 0.5, collect: 3 })) {
    case "serve": {
      const by = dice.pick(ARBITERS);
      return { type: "serve", by, until: now + SERVICE + dice.pick([...AROUND, 10 * DAY, 400 * DAY]) };
    }
    case "watch":
      return { type: "setWatcher", by: dice.pick([...MAKERS, ...TAKERS]), watcher: dice.pick([WATCHER, NOBODY]) };
    case "epoch":
      return { type: "bumpEpoch", by: dice.pick([...MAKERS, ...TAKERS]) };
    case "cancel": {
      const ad = dice.pick(ads);
      return { type: "cancel", by: ad.maker, ad };
    }
    case "collect": {
      const rich = state.purses.flatMap(({ credit }, actor) => (credit > 0n ? [actor] : []));
      return { type: "collect", by: dice.pick([...rich, STRANGER]), receiver: dice.below(ACTORS) };
    }
  }
}

/** The next moment: soon, or around a second at which a deal's rules change. */
export function nextMoment(dice: Dice, deal: DealState | undefined, now: number): number {
  const edges = deal && dice.chance(0.7) ? Object.values(lastSeconds(deal)) : [];
  const ahead = edges.map((last) => last + dice.pick(AROUND)).filter((moment) => moment > now);
  return ahead.length > 0 ? dice.pick(ahead) : now + 1 + dice.below(dice.pick([10, HOUR]));
}
