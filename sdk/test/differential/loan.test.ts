import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bands, dueAt, lastOf, opensAt } from "../model/loan.ts";
import { startAnvil } from "./anvil.ts";
import { Dice } from "./dice.ts";
import { type Loans, openLoans } from "./loanChain.ts";
import { apply, callOf, nextStep, refusal, type Step } from "./loanHistory.ts";
import { type Attempt, nextRefinance, nextSale, nextTake } from "./loanOrdered.ts";
import { blank, type Picture } from "./loanPicture.ts";

// Loans of PeerLoans on the chain beside their specification in exact fractions (../model/loan.ts), on random histories: how everything
// that is tried ends, and what each step leaves of principal, collateral, what waits, claims, and everybody's money, to the unit.
// WEIR_SEED=7 replays one history, WEIR_HISTORIES=50 the first fifty.

const START = 1_700_000_000;
const STEPS = 60;
const PRICE = 10n ** 30n; // of a token unit of 6 decimals at 1; the collateral's is 1e18 · 2,000

const { WEIR_SEED, WEIR_HISTORIES } = process.env;
/** Two that together contain everything, of those that WEIR_HISTORIES plays. */
const ENOUGH = [8, 10];
const SEEDS = WEIR_SEED
  ? [Number(WEIR_SEED)]
  : WEIR_HISTORIES
    ? Array.from({ length: Number(WEIR_HISTORIES) }, (_, at) => at + 1)
    : ENOUGH;

let node: Awaited<ReturnType<typeof startAnvil>>;
let loans: Loans;
const met = new Set<string>();

beforeAll(async () => {
  node = await startAnvil(START);
  loans = await openLoans(node.url);
}, 60_000);

afterAll(() => node?.stop());

const nextBands = (dice: Dice): Bands => {
  const around = (price: bigint) => (price * BigInt(9_000 + dice.below(2_000))) / 10_000n;
  const wide = (price: bigint) => (price * BigInt(10_000 + dice.below(300))) / 10_000n;
  const loanLow = around(PRICE);
  const collateralLow = around((PRICE * dice.pick([1n, 15n, 17n, 19n, 20n, 22n])) / 10n ** 10n);
  return { loanLow, loanHigh: wide(loanLow), collateralLow, collateralHigh: wide(collateralLow) };
};

/** Places an order and takes it a second later, or is refused. */
async function attempt({ place, call, outcome, name, apply }: Attempt, now: number, where: string): Promise<void> {
  await loans.act(place, now);
  const [found] = await loans.ask([call], now + 1);
  expect(found, `${where}, ${name}`).toEqual(outcome);
  if ("error" in outcome) {
    met.add(outcome.error);
    return;
  }
  await loans.act(call, now + 1);
  met.add(name);
  apply();
}

/** Does what is possible. What is rolled into a pool is owed there, but for the core's rounding. */
async function carryOut(step: Step, picture: Picture, now: number, value: unknown): Promise<void> {
  const loan = picture.loans[step.loan]!;
  const { rolled } = picture;
  const due = dueAt(loan.conditions, loan.principal, BigInt(now));
  const before = await loans.debt(now);
  await loans.act(callOf(step, loan, loans), now);
  apply(step, loan, picture, BigInt(now), value);
  if (picture.rolled - rolled > due) met.add("tip");
  const rounded = (await loans.debt()) - before - (picture.rolled - rolled);
  expect(rounded === 0n || (step.type === "roll" && rounded === 1n), `the debt is off by ${rounded}`).toBe(true);
}

const last = <T>(list: readonly T[]): T => list.at(-1)!;

async function compare(picture: Picture, where: string): Promise<void> {
  const { states, owners, money, backing } = await loans.census(picture.loans.map(({ id }) => id));
  expect(states, where).toEqual(
    picture.loans.map(({ principal, collateral, owedTokens, owedShares }) => ({
      ...{ principal, collateral, owedTokens, owedShares },
    })),
  );
  expect(owners, where).toEqual(
    picture.loans.map(({ owner }) => (owner === undefined ? owner : loans.addressOf(owner))),
  );
  expect(money, where).toEqual([...picture.money, ...picture.collateral, ...picture.shares]);
  expect(backing, where).toBe(picture.backing);
}

/** Around a second at which a rule changes, or some time later. */
function nextMoment(dice: Dice, { loans: all }: Picture, now: number): number {
  const { conditions } = dice.pick(all);
  const { maturity, grace, auction } = lastOf(conditions);
  const opens = opensAt(conditions);
  const around = [opens - 1n, (opens + maturity) / 2n, maturity, grace, auction]
    .flatMap((moment) => [moment, moment + 1n])
    .map(Number);
  return dice.pick([...around, now + 1 + dice.below(300_000)].filter((moment) => moment > now).concat(now + 60));
}

async function play(seed: number): Promise<void> {
  const dice = new Dice(seed);
  const picture = blank(nextBands(dice));
  await loans.setBands(picture.bands);
  let now = await loans.time();
  for (let step = 0; step < STEPS; step++) {
    const where = `WEIR_SEED=${seed}, step ${step}`;
    now += 1;
    if (picture.loans.length === 0 || (picture.loans.length < 5 && dice.chance(0.15))) {
      await attempt(nextTake(dice, picture, loans, now), now, where);
      now += 1;
    } else if (dice.chance(0.2)) {
      const next = dice.chance(0.4) ? nextRefinance : nextSale;
      await attempt(next(dice, picture, loans, now), now, where);
      now += 1;
    } else if (dice.chance(0.15)) {
      picture.bands = nextBands(dice);
      await loans.setBands(picture.bands);
    } else if (dice.chance(picture.stopped ? 0.2 : 0.05)) {
      picture.stopped = !picture.stopped;
      await loans.stop(loans.loanReserve, picture.stopped);
      now = await loans.time();
    } else if (dice.chance(picture.closed ? 0.15 : 0.1)) {
      picture.closed = !picture.closed;
      await loans.stop(loans.debtReserve, picture.closed);
      now = await loans.time();
    } else if (dice.chance(picture.trusts ? 0.1 : 0.15)) {
      picture.trusts = !picture.trusts;
      await loans.trust(picture.trusts);
      now = await loans.time();
    } else {
      if (dice.chance(0.6)) now = nextMoment(dice, picture, now);
      const tried = Array.from({ length: 8 }, () => nextStep(dice, picture, BigInt(now)));
      const outcomes = await loans.ask(
        tried.map((one) => callOf(one, picture.loans[one.loan]!, loans)),
        now,
      );
      const expected = tried.map((one) => refusal(one, picture.loans[one.loan]!, picture, BigInt(now)));
      expect(
        outcomes.map(({ error }, at) => `${tried[at]!.type}: ${error}`),
        where,
      ).toEqual(expected.map((error, at) => `${tried[at]!.type}: ${error}`));
      for (const [at, error] of expected.entries()) met.add(error ?? tried[at]!.type);
      const possible = tried.flatMap((one, at) => (expected[at] ? [] : [{ one, value: outcomes[at]!.value }]));
      if (possible.length > 0) {
        const { one, value } = last(possible);
        await carryOut(one, picture, now, value);
      }
    }
    await compare(picture, where);
  }
}

test.each(SEEDS)("behavior: the history %i of loans goes as the specification says", { timeout: 60_000 }, (seed) =>
  loans.aside(() => play(seed)),
);

const EXPECTED = [
  ...["take", "repay", "liquidate", "buy", "addCollateral", "seize", "invest", "claim", "keepTokens"],
  ...["CoverTooLow", "TermsUnknown", "NotLender", "NothingToClaim", "NothingInvested", "NothingPaid"],
  ...["NotPriced", "Healthy", "NoAuction", "NotDefaulted"],
  ...["setRollover", "roll", "tip", "refinance", "buyClaim", "NotBorrower", "TipTooHigh", "NoRollover", "TooEarly"],
  ...["Unauthorized", "ReserveStopped", "OrderInvalid"],
];

test.skipIf(WEIR_SEED !== undefined)("behavior: everything was done, and refused for every reason", () => {
  expect(EXPECTED.filter((name) => !met.has(name))).toEqual([]);
});
