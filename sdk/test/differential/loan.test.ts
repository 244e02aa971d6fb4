import { encodeAbiParameters, keccak256, zeroHash } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bands, broughtFor, type Conditions, isCovered, lastOf } from "../model/loan.ts";
import { startAnvil } from "./anvil.ts";
import { Dice } from "./dice.ts";
import { type Loans, openLoans } from "./loanChain.ts";
import { apply, BORROWER, blank, callOf, LENDER, LOANS, nextStep, type Picture, refusal } from "./loanHistory.ts";

// Loans of PeerLoans on the chain beside their specification in exact fractions (../model/loan.ts), on random histories: how everything
// that is tried ends, and what each step leaves of principal, collateral, what waits, claims, and everybody's money, to the unit.
// WEIR_SEED=7 replays one history, WEIR_HISTORIES=50 the first fifty.

const START = 1_700_000_000;
const STEPS = 40;
const PRINCIPAL = 1_000_003_000_000n;
const COLLATERAL = 700_000_000_000_000_000_001n;
const PRICE = 10n ** 30n; // of a token unit of 6 decimals at 1; the collateral's is 1e18 · 2,000

const { WEIR_SEED, WEIR_HISTORIES } = process.env;
/** Two that together contain everything, of those that WEIR_HISTORIES plays. */
const ENOUGH = [1, 9];
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

const WORDS = ["number", "borrower", "loanToken", "collateralToken", "rate", "start", "term", "grace", "minInterest"];
const MORE = ["auction", "priceLoan", "priceCollateral", "lltv", "bonus", "payReserve"];

/** The hash of the terms' words. */
const idOf = (terms: Record<string, unknown>): bigint => {
  const names = [...WORDS, ...MORE];
  const types = names.map((name) => ({ type: /borrower|Token/.test(name) ? "address" : "uint256" }));
  return BigInt(keccak256(encodeAbiParameters(types, names.map((name) => terms[name]) as never)));
};

const nextBands = (dice: Dice): Bands => {
  const around = (price: bigint) => (price * BigInt(9_000 + dice.below(2_000))) / 10_000n;
  const wide = (price: bigint) => (price * BigInt(10_000 + dice.below(300))) / 10_000n;
  const loanLow = around(PRICE);
  const collateralLow = around((PRICE * dice.pick([1n, 15n, 17n, 19n, 20n, 22n])) / 10n ** 10n);
  return { loanLow, loanHigh: wide(loanLow), collateralLow, collateralHigh: wide(collateralLow) };
};

const nextConditions = (dice: Dice): Omit<Conditions, "start"> & { earns: boolean } => ({
  rate: BigInt(dice.below(10 ** 9)) * 10n ** 9n,
  term: BigInt(3600 + dice.below(5_000_000)),
  grace: BigInt(6 * 3600 + dice.below(100_000)),
  minInterest: BigInt(dice.pick([0, 100, 3_333, 10_000])),
  auction: BigInt(dice.pick([0, 6 * 3600, 100_001])),
  ...(dice.chance(0.6)
    ? { lltv: BigInt(5_000 + dice.below(3_000)), bonus: BigInt(dice.below(1_500)) }
    : { lltv: 0n, bonus: 0n }),
  earns: dice.chance(0.6),
});

/** Places an offer to lend and takes a part of it, or is refused for its cover. */
async function take(dice: Dice, picture: Picture, now: number): Promise<void> {
  const { earns, ...conditions } = nextConditions(dice);
  const priced = conditions.lltv !== 0n;
  const offer = {
    ...{ maker: loans.addressOf(LENDER), taker: loans.addressOf(-1), epoch: 0n, group: zeroHash },
    ...{ start: 0n, expiry: 2n ** 40n, lends: true, loanToken: loans.loanToken, principal: PRINCIPAL, minFill: 1n },
    ...{ collateralToken: loans.collateralToken, collateral: COLLATERAL, ...conditions },
    priceLoan: priced ? loans.loanReserve : 0n,
    priceCollateral: priced ? loans.collateralReserve : 0n,
    ...{ source: 0n, payReserve: earns ? loans.loanReserve : 0n },
  };
  await loans.act({ from: LENDER, functionName: "placeOffer", args: [offer] }, now);
  const amount = 1n + (PRINCIPAL * BigInt(dice.below(1_000_000))) / 1_000_000n;
  const start = BigInt(now + 1);
  const standing = { principal: amount, collateral: broughtFor(amount, COLLATERAL, PRINCIPAL) };
  const call = {
    from: BORROWER,
    functionName: "take",
    args: [offer, "0x", amount, 0n, 0n, loans.addressOf(BORROWER), "0x"],
  };
  const [outcome] = await loans.ask([call], now + 1);
  if (priced && !isCovered({ ...conditions, start }, standing, picture.bands)) {
    met.add("CoverTooLow");
    expect(outcome).toEqual({ error: "CoverTooLow" });
    return;
  }
  const { priceLoan, priceCollateral, payReserve, loanToken, collateralToken } = offer;
  const terms = {
    ...{ number: BigInt(picture.loans.length), borrower: loans.addressOf(BORROWER), loanToken, collateralToken },
    ...{ ...conditions, start, priceLoan, priceCollateral, payReserve },
  };
  const id = idOf(terms);
  expect(outcome).toEqual({ value: id });
  await loans.act(call, now + 1);
  met.add("take");
  const owed = { owedTokens: 0n, owedShares: 0n, keeps: false, owner: LENDER as number };
  picture.loans.push({ ...standing, ...owed, conditions: { ...conditions, start }, terms, id, earns });
  picture.money[LENDER]! -= amount;
  picture.money[BORROWER]! += amount;
  picture.collateral[BORROWER]! -= standing.collateral;
  picture.collateral[LOANS]! += standing.collateral;
}

const last = <T>(list: readonly T[]): T => list.at(-1)!;

async function compare(picture: Picture, where: string): Promise<void> {
  const { states, owners, money } = await loans.census(picture.loans.map(({ id }) => id));
  expect(states, where).toEqual(
    picture.loans.map(({ principal, collateral, owedTokens, owedShares }) => ({
      ...{ principal, collateral, owedTokens, owedShares },
    })),
  );
  expect(owners, where).toEqual(
    picture.loans.map(({ owner }) => (owner === undefined ? owner : loans.addressOf(owner))),
  );
  expect(money, where).toEqual([...picture.money, ...picture.collateral, ...picture.shares]);
}

/** Around a second at which a rule changes, or some time later. */
function nextMoment(dice: Dice, { loans: all }: Picture, now: number): number {
  const { maturity, grace, auction } = lastOf(dice.pick(all).conditions);
  const around = [maturity, grace, auction].flatMap((moment) => [moment, moment + 1n]).map(Number);
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
      await take(dice, picture, now);
      now += 1;
    } else if (dice.chance(0.15)) {
      picture.bands = nextBands(dice);
      await loans.setBands(picture.bands);
    } else if (dice.chance(picture.stopped ? 0.2 : 0.05)) {
      picture.stopped = !picture.stopped;
      await loans.stop(picture.stopped);
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
        const loan = picture.loans[one.loan]!;
        await loans.act(callOf(one, loan, loans), now);
        apply(one, loan, picture, BigInt(now), value);
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
];

test.skipIf(WEIR_SEED !== undefined)("behavior: everything was done, and refused for every reason", () => {
  expect(EXPECTED.filter((name) => !met.has(name))).toEqual([]);
});
