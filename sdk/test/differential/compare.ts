import { expect } from "vitest";
import { auctionOf } from "../model/auction.ts";
import { type Books, borrowAssets, borrowRate, debtPrice, supplyPrice } from "../model/books.ts";
import { Fraction, larger, ONE, sum, ZERO } from "../model/fraction.ts";
import type { Liquidate, Liquidated } from "../model/liquidation.ts";
import {
  broughtAll,
  debtOf,
  healthOf,
  isBacking,
  ltvAt,
  owes,
  type Place,
  type Pool,
  type Reserve,
  type State,
  thresholdAt,
} from "../model/state.ts";
import type { Census } from "./census.ts";
import { ACTORS } from "./setup.ts";
import { withCensus } from "./start.ts";
import type { Bound, Tally } from "./tally.ts";

/** The index is kept in 18 digits, and rounded to nearest. */
const INDEX = new Fraction(1n, 10n ** 18n);

/** How far a reserve's books may be apart, in token units by pool and reserve. */
export type Slack = Fraction[][];

/**
 * The slack, and a part of what is compared. Rates have no token units. Numbers of shares are compared only over one step:
 * over many, a price that is off by a unit of a small debt makes the shares of a large one after it as wrong, and worth the same.
 */
export type Tolerance = { name: string; slack: Slack; relative: Fraction; rates: Bound; shares: boolean };

/** The tolerance for one reserve. */
type Local = Pick<Tolerance, "name" | "relative" | "shares"> & { units: Fraction };

export const evenSlack = (state: State, units: bigint): Slack =>
  state.pools.map(({ reserves }) => reserves.map(() => new Fraction(units)));

export const sumOf = (one: Slack, other: Slack): Slack =>
  one.map((of, at) => of.map((units, index) => units.plus(other[at]![index]!)));

const WAD = new Fraction(10n ** 18n);
const BPS = new Fraction(10_000n);

/** A rate moves at most so much for a move of the utilisation: steepness and drift together. */
const SENSITIVE = new Fraction(50n);
const MAX = 2n ** 256n - 1n;

const inUnits = ({ units, relative }: Local): Bound => ({ absolute: units, relative });

/** Shares are compared by their worth: a share of a reserve that has grown is worth more than a token unit. */
const inShares = ({ units, relative }: Local, price: Fraction): Bound => ({
  absolute: units.over(price),
  relative,
});

/** What the health factor may be off by, when every balance behind it is off by the bound. */
const healthBound = (pool: Pool, actor: number, health: Fraction, slack: Fraction[], relative: Fraction): Bound => {
  let [units, debt] = [ZERO, ZERO];
  for (const [index, reserve] of pool.reserves.entries()) {
    const own = slack[index]!;
    if (!reserve.price) continue;
    if (owes(reserve, actor)) {
      debt = debt.plus(debtOf(reserve, actor).times(reserve.price.low));
      units = units.plus(own.times(reserve.price.low).times(larger(ONE, health)));
    }
    if (isBacking(reserve, actor)) units = units.plus(own.times(reserve.price.high));
  }
  // In the chain's 18 digits.
  return { absolute: units.over(debt).plus(new Fraction(2n).over(WAD)), relative };
};

const compareBooks = (chain: Books, model: Books, tolerance: Local, tally: Tally, where: string): void => {
  const named = (what: string) => `${tolerance.name} ${what}`;
  const [supply, debt] = [supplyPrice(model), debtPrice(model)];
  tally.within(named("supplyAssets"), chain.supplyAssets, model.supplyAssets, inUnits(tolerance), where);
  tally.within(named("borrowAssets"), borrowAssets(chain), borrowAssets(model), inUnits(tolerance), where);
  const index = { absolute: INDEX, relative: tolerance.relative };
  tally.within(named("borrowIndex"), chain.borrowIndex, model.borrowIndex, index, where);
  // The fees are a small part of an interest whose last digits are those of the debt.
  const off = tolerance.units.plus(borrowAssets(model).times(LAST_DIGITS));
  const fees = [chain.feeShares.times(supplyPrice(chain)), model.feeShares.times(supply)] as const;
  tally.within(named("fees"), ...fees, inUnits({ ...tolerance, units: off }), where);
  if (!tolerance.shares) return;
  tally.within(named("supplyShares"), chain.supplyShares, model.supplyShares, inShares(tolerance, supply), where);
  tally.within(named("borrowShares"), chain.borrowShares, model.borrowShares, inShares(tolerance, debt), where);
};

const compareReserve = (chain: Reserve, model: Reserve, tolerance: Local, tally: Tally, where: string): void => {
  const named = (what: string) => `${tolerance.name} ${what}`;
  compareBooks(chain.books, model.books, tolerance, tally, where);
  expect(chain.retired, `${where}: retired`).toBe(model.retired);
  const [supply, debt] = [supplyPrice(model.books), debtPrice(model.books)];
  for (const [actor, mine] of chain.positions.entries()) {
    const its = model.positions[actor]!;
    const at = `${where}, ${ACTORS[actor]}`;
    expect(mine.backs, `${at}: backs`).toBe(its.backs);
    if (tolerance.shares) {
      tally.within(named("a supply's shares"), mine.supplyShares, its.supplyShares, inShares(tolerance, supply), at);
      tally.within(named("a debt's shares"), mine.borrowShares, its.borrowShares, inShares(tolerance, debt), at);
    }
    tally.within(
      named("a supply"),
      mine.supplyShares.times(supplyPrice(chain.books)),
      its.supplyShares.times(supply),
      inUnits(tolerance),
      at,
    );
    tally.within(
      named("a debt"),
      mine.borrowShares.times(debtPrice(chain.books)),
      its.borrowShares.times(debt),
      inUnits(tolerance),
      at,
    );
    tally.within(named("collateral"), mine.collateral, its.collateral, inUnits(tolerance), at);
  }
};

/** Every number of the chain against the model's, all of it accrued to now. */
export const compareAll = (
  census: Census,
  state: State,
  now: number,
  tolerance: Tolerance,
  tally: Tally,
  where: string,
): void => {
  const named = (what: string) => `${tolerance.name} ${what}`;
  const model = broughtAll(state, now);
  const chain = withCensus(model, census, "accrued");
  for (const [at, pool] of model.pools.entries()) {
    const counted = census.pools[at]!;
    for (const [index, reserve] of pool.reserves.entries()) {
      const its = counted.reserves[index]!;
      const here = `${where}, pool ${at} ${reserve.symbol}`;
      const units = tolerance.slack[at]![index]!;
      compareReserve(chain.pools[at]!.reserves[index]!, reserve, { ...tolerance, units }, tally, here);
      expect(its.liquidationThreshold, `${here}: threshold`).toBe(basisPoints(thresholdAt(reserve, now)));
      expect(its.ltv, `${here}: ltv`).toBe(basisPoints(reserve.stopped ? ltvAt(reserve, now) : reserve.ltv));
      expect(new Fraction(its.reserveFactor, 1_000n).compare(reserve.reserveFactor), `${here}: reserveFactor`).toBe(0);
      // A utilisation of a handful of token units says nothing of the rate.
      const ratesBound = {
        absolute: tolerance.rates.absolute,
        relative: tolerance.rates.relative.plus(units.times(SENSITIVE).over(reserve.books.supplyAssets.plus(ONE))),
      };
      const rate = new Fraction(its.accrued.rateAtTarget).over(WAD);
      tally.within(named("rateAtTarget"), rate, reserve.books.rateAtTarget, ratesBound, here);
      const borrow = new Fraction(its.borrowRate).over(WAD);
      const charged = reserve.retired ? ZERO : borrowRate(reserve.books, reserve.curve);
      tally.within(named("borrowRate"), borrow, charged, ratesBound, here);
    }
    for (const [actor, account] of counted.accounts.entries()) {
      const health = healthOf(pool, actor, now);
      const here = `${where}, pool ${at}, ${ACTORS[actor]}`;
      expect(account.bits, `${here}: bits`).toBe(bitsOf(pool, actor));
      expect(account.auction, `${here}: auction`).toBe(auctionOf(state, at, actor, now));
      if (typeof health === "string") expect(account.health, here).toBe(health === "none owed" ? MAX : "unreadable");
      else if (typeof account.health === "string")
        expect.fail(`${here}: the health factor is unreadable, not ${health}`);
      else {
        const factor = new Fraction(account.health).over(WAD);
        tally.within(
          named("healthFactor"),
          factor,
          health,
          healthBound(pool, actor, health, tolerance.slack[at]!, tolerance.relative),
          here,
        );
      }
    }
  }
  for (const [token, wallets] of model.wallets.entries()) {
    const units = sum(
      model.pools.flatMap(({ reserves }, at) =>
        reserves.flatMap((reserve, index) => (reserve.token === token ? [tolerance.slack[at]![index]!] : [])),
      ),
    );
    for (const [actor, wallet] of wallets.entries()) {
      const its = new Fraction(census.tokens[token]!.wallets[actor]!);
      tally.within(named("a wallet"), its, wallet, inUnits({ ...tolerance, units }), `${where}, ${ACTORS[actor]}`);
    }
  }
};

/** Which books an action has brought to its moment, and which it has left. */
export const compareClocks = (census: Census, state: State, where: string): void => {
  const clocks = state.pools.map(({ reserves }) => reserves.map(({ books }) => books.updatedAt));
  const its = census.pools.map(({ reserves }) => reserves.map(({ stored }) => stored.updatedAt));
  expect(its, `${where}: updatedAt`).toEqual(clocks);
};

const basisPoints = (x: Fraction): bigint => {
  const points = x.times(BPS);
  return points.n / points.d;
};

const bitsOf = ({ reserves }: Pool, actor: number): bigint =>
  reserves.reduce((bits, reserve, index) => {
    const bit = (kind: number, on: boolean) => (on ? 1n << BigInt(16 * kind + index) : 0n);
    const { backs, collateral } = reserve.positions[actor]!;
    return bits | bit(0, backs) | bit(1, collateral.sign > 0) | bit(2, owes(reserve, actor));
  }, 0n);

const LAST_DIGITS = new Fraction(1n, 10n ** 15n);

/** What one accrual may be off by: its own rounding, and the last digits of rates and exponents. */
const ACCRUAL: Bound = { absolute: ONE, relative: new Fraction(1n, 10n ** 17n) };
const TINY = new Fraction(2n, 10n ** 18n);

/** Token units by which a write-off may exceed the model's: total debt is rounded to whole units before and after it. */
const LOSS = new Fraction(2n);

/** Rounding favours the pool: creditors get no more, and debtors pay no less, than in the real numbers of the same step. */
export const compareSides = (census: Census, state: State, lost: Place[], tally: Tally, where: string): void => {
  const chain = withCensus(state, census, "accrued");
  for (const [at, pool] of state.pools.entries()) {
    for (const [index, model] of pool.reserves.entries()) {
      const its = chain.pools[at]!.reserves[index]!;
      const here = `${where}, pool ${at} ${model.symbol}`;
      const isLost = lost.some((place) => place.pool === at && place.index === index);
      const fuller = { ...its.books, supplyAssets: its.books.supplyAssets.plus(LOSS) };
      const price = supplyPrice(isLost ? fuller : its.books);
      tally.notAbove("a supply share's price fell", supplyPrice(model.books), price, here);
      // Time alone moves the index.
      expect(its.books.borrowIndex.compare(model.books.borrowIndex), `${here}: the index moved`).toBe(0);
      for (const [actor, mine] of its.positions.entries()) {
        const real = model.positions[actor]!;
        tally.notAbove("supply shares", mine.supplyShares, real.supplyShares, `${here}, ${ACTORS[actor]}`);
        tally.notAbove("debt shares are too few", real.borrowShares, mine.borrowShares, `${here}, ${ACTORS[actor]}`);
        tally.notAbove("collateral", mine.collateral, real.collateral, `${here}, ${ACTORS[actor]}`);
      }
    }
  }
  for (const [token, wallets] of state.wallets.entries()) {
    for (const [actor, wallet] of wallets.entries()) {
      const mine = new Fraction(census.tokens[token]!.wallets[actor]!);
      tally.notAbove("a wallet", mine, wallet, `${where}, ${ACTORS[actor]}`);
    }
  }
};

/** What the core holds of each token beyond what is idle and what is collateral. */
const surplusOf = (census: Census, state: State): bigint[] =>
  census.tokens.map(({ core }, token) =>
    state.pools
      .flatMap(({ reserves }, at) =>
        reserves.map((reserve, index) => ({ reserve, its: census.pools[at]!.reserves[index]! })),
      )
      .filter(({ reserve }) => reserve.token === token)
      .reduce(
        (left, { its: { stored, positions } }) =>
          positions.reduce(
            (rest, { collateral }) => rest - collateral,
            left - stored.supplyAssets + stored.borrowAssets,
          ),
        core,
      ),
  );

/**
 * Invariant 1: the core's balance equals idle assets plus collateral. A repayment is paid in whole token units and burns whole
 * shares that are worth no more. Only it may therefore leave one token unit plus the value of a share in no books.
 * @param repaid token units by token, of those that were repaid
 */
export const compareTokens = (
  census: Census,
  before: Census,
  state: State,
  repaid: Map<number, bigint>,
  where: string,
): void => {
  const old = surplusOf(before, state);
  for (const [token, surplus] of surplusOf(census, state).entries()) {
    const left = surplus - old[token]!;
    const most = repaid.get(token) ?? 0n;
    expect(left >= 0n && left <= most, `${where}: ${left} units of token ${token} are in no books`).toBe(true);
  }
};

/** Invariant 2: the shares of all accounts and the fees are all the shares there are. */
export const compareShares = (census: Census, where: string): void => {
  for (const { reserves } of census.pools) {
    for (const { stored, positions } of reserves) {
      const of = (side: "supplyShares" | "borrowShares") => positions.reduce((all, one) => all + one[side], 0n);
      expect(stored.supplyShares, `${where}: supply shares`).toBe(of("supplyShares") + stored.feeShares);
      expect(stored.borrowShares, `${where}: debt shares`).toBe(of("borrowShares"));
    }
  }
};

export type LiquidatedLog = {
  repaidAssets: bigint;
  repaidShares: bigint;
  seizedAssets: bigint;
  seizedShares: bigint;
  healthBefore: bigint;
  healthAfter: bigint;
  bonus: bigint;
};

/**
 * What a liquidation's amounts may be off by, in values. It brings the account to a health factor, x = (T·D − C)/(T − (1+b)·LT)
 * with b = B·(1−h)/(1−m): an error in C and D, a few units of each balance, comes out K times as large. By its derivatives,
 * with x ≤ D: K = (T + LT·B/(1−m)) / (T − (1+B)·LT) for what is repaid, (1+B)·K + B/(1−m) for what is seized.
 */
const sizingBounds = (
  { targetHealth, healthAtMaxBonus, reserves }: Pool,
  actor: number,
  { maxBonus, threshold }: Reserve,
  slack: Fraction[],
): { repaid: Fraction; seized: Fraction; bonus: Fraction } => {
  const counted = reserves.map((reserve, index) =>
    reserve.price && (owes(reserve, actor) || isBacking(reserve, actor))
      ? slack[index]!.times(reserve.price.high)
      : ZERO,
  );
  const off = sum(counted);
  const slope = maxBonus.over(ONE.minus(healthAtMaxBonus));
  const grown = ONE.plus(maxBonus);
  const factor = targetHealth.plus(threshold.from.times(slope)).over(targetHealth.minus(grown.times(threshold.from)));
  const debts = reserves.map((reserve) =>
    reserve.price && owes(reserve, actor) ? debtOf(reserve, actor).times(reserve.price.low) : ZERO,
  );
  return {
    repaid: off.times(factor),
    seized: off.times(grown.times(factor).plus(slope)),
    bonus: slope.times(off).times(new Fraction(2n)).over(sum(debts)).plus(new Fraction(2n).over(WAD)),
  };
};

/** What a liquidation says of itself. `pool` is accrued to its moment, before it. */
export const compareLiquidation = (
  log: LiquidatedLog,
  model: Liquidated,
  { account, collateral, debt }: Liquidate,
  pool: Pool,
  { name, relative, slack }: Tolerance,
  tally: Tally,
  where: string,
): void => {
  const check = (what: string, chain: bigint, its: Fraction, absolute: Fraction) =>
    tally.within(`${name} liquidation, ${what}`, new Fraction(chain), its, { absolute, relative }, where);
  const [from, to] = [pool.reserves[collateral.index]!, pool.reserves[debt.index]!];
  const bounds = sizingBounds(pool, account, from, slack[collateral.pool]!);
  const repaidUnits = slack[debt.pool]![debt.index]!.plus(bounds.repaid.over(to.price!.low));
  // One unit of what is repaid may be worth many of what is seized.
  const unit = to.price!.low.over(from.price!.high).times(ONE.plus(from.maxBonus));
  const seizedUnits = slack[collateral.pool]![collateral.index]!.plus(bounds.seized.over(from.price!.high)).plus(unit);
  // Invariant 8, without its one unit: for what he pays the liquidator gets no more than the bonus on top.
  const due = new Fraction(log.repaidAssets).times(to.price!.low).times(ONE.plus(new Fraction(log.bonus).over(WAD)));
  tally.notAbove("what is seized", new Fraction(log.seizedAssets).times(from.price!.high), due, where);
  check("repaid", log.repaidAssets, model.repaidAssets, repaidUnits);
  check("repaid shares", log.repaidShares, model.repaidShares, repaidUnits.over(debtPrice(to.books)));
  check("seized", log.seizedAssets, model.seizedAssets, seizedUnits);
  check("seized shares", log.seizedShares, model.seizedShares, seizedUnits.over(supplyPrice(from.books)));
  tally.within(
    `${name} liquidation, bonus`,
    new Fraction(log.bonus).over(WAD),
    model.bonus,
    { absolute: bounds.bonus, relative },
    where,
  );
};

/** What the event says of the account's health after it. */
export const compareHealthAfter = (
  { healthAfter }: LiquidatedLog,
  state: State,
  { account, debt }: Liquidate,
  now: number,
  { name, slack, relative }: Tolerance,
  tally: Tally,
  where: string,
): void => {
  const pool = broughtAll(state, now).pools[debt.pool]!;
  const health = healthOf(pool, account, now);
  if (typeof health === "string") {
    expect(healthAfter, `${where}: healthAfter`).toBe(MAX);
    return;
  }
  const bound = healthBound(pool, account, health, slack[debt.pool]!, relative);
  tally.within(`${name} liquidation, healthAfter`, new Fraction(healthAfter).over(WAD), health, bound, where);
};

/**
 * What the chain says its books have become since they were stored, against the integral in real numbers. Lenders and the
 * pool together get what borrowers owe, to the unit.
 */
export const compareAccrual = (census: Census, rules: State, now: number, tally: Tally, where: string): void => {
  const [chain, model] = [withCensus(rules, census, "accrued"), broughtAll(withCensus(rules, census, "stored"), now)];
  for (const [at, { reserves }] of model.pools.entries()) {
    for (const [index, { books, symbol }] of reserves.entries()) {
      const { stored, accrued } = census.pools[at]!.reserves[index]!;
      if (stored.updatedAt === now) continue;
      const here = `${where}, pool ${at} ${symbol}`;
      const its = chain.pools[at]!.reserves[index]!.books;
      expect(accrued.supplyAssets - stored.supplyAssets, `${here}: interest`).toBe(
        accrued.borrowAssets - stored.borrowAssets,
      );
      tally.within("accrual: borrowIndex", its.borrowIndex, books.borrowIndex, { ...ACCRUAL, absolute: INDEX }, here);
      tally.within("accrual: supplyAssets", its.supplyAssets, books.supplyAssets, ACCRUAL, here);
      tally.within(
        "accrual: rateAtTarget",
        its.rateAtTarget,
        books.rateAtTarget,
        { absolute: TINY, relative: ACCRUAL.relative },
        here,
      );
      const price = supplyPrice(books);
      // The fee on an interest in whole units, and then its shares.
      const off = ONE.plus(ACCRUAL.relative.times(borrowAssets(books)));
      const fees = { absolute: off.over(price), relative: ACCRUAL.relative };
      tally.within("accrual: feeShares", its.feeShares, books.feeShares, fees, here);
    }
  }
};
