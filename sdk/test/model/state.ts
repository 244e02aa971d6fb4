import { accrued, type Books, type Curve, debtPrice, supplyPrice } from "./books.ts";
import { Fraction, smaller, ZERO } from "./fraction.ts";

/** An account: its place in the list of actors. */
export type Actor = number;
/** Which reserve of which pool, by their places. */
export type Place = { pool: number; index: number };

export type Position = {
  supplyShares: Fraction;
  borrowShares: Fraction;
  /** unlent, token units */
  collateral: Fraction;
  /** whether the lent deposit backs debt */
  backs: boolean;
};

/** A band in the unit of account for one token unit; undefined: the oracle cannot be read. */
export type Price = { low: Fraction; high: Fraction } | undefined;

/** A liquidation threshold that falls in a line to `to` at `end`, seconds. */
export type Threshold = { from: Fraction; to: Fraction; end: number };

export type Reserve = {
  symbol: string;
  token: number;
  curve: Curve;
  reserveFactor: Fraction;
  ltv: Fraction;
  threshold: Threshold;
  maxBonus: Fraction;
  /** token units; undefined: none */
  supplyCap: Fraction | undefined;
  borrowCap: Fraction | undefined;
  collateralCap: Fraction | undefined;
  stopped: boolean;
  retired: boolean;
  silence: { since: number; last: number };
  price: Price;
  books: Books;
  positions: Position[];
};

export type Pool = {
  targetHealth: Fraction;
  healthAtMaxBonus: Fraction;
  dust: Fraction;
  feeRecipient: Actor | undefined;
  owner: Actor | undefined;
  guardian: Actor | undefined;
  reserves: Reserve[];
};

export type Right = "withdraw" | "borrow" | "manage";

/** Basis points, thousandths, token units: as the chain takes them. */
export type Settings = {
  ltv: number;
  liquidationThreshold: number;
  reserveFactor: number;
  supplyCap: bigint;
  borrowCap: bigint;
};

/** A signed allowance that was used, as long as its effect stands, may come again. By `account:key`, the next sequence. */
export type Nonces = Record<string, number>;

/** Of a token that may refuse: all transfers while it is paused, and those from or to a blocked actor. */
export type Refusing = { paused: boolean; blocked: Actor[] };

/** A change of settings that waits until `readyAt`, seconds. */
export type Announced = { place: Place; settings: Settings; readyAt: number };

/** The state of the model. Values are replaced, never changed in place. */
export type State = {
  pools: Pool[];
  /** wallets[token][actor], token units */
  wallets: Fraction[][];
  /** until which second, by `account>operator` */
  authorizations: Record<string, Record<Right, number>>;
  /** shares, by `pool.index:account>spender`; "all" stays */
  allowances: Record<string, Fraction | "all">;
  announced: Announced[];
  nonces: Nonces;
  /** by token */
  refusing: Refusing[];
  /** when the account's auction was opened, seconds, by `pool:account` */
  auctions: Record<string, number>;
};

export const reserveAt = (state: State, { pool, index }: Place): Reserve => state.pools[pool]!.reserves[index]!;

export const withReserve = (state: State, place: Place, reserve: Reserve): State => ({
  ...state,
  pools: state.pools.map((pool, at) =>
    at === place.pool
      ? { ...pool, reserves: pool.reserves.map((old, index) => (index === place.index ? reserve : old)) }
      : pool,
  ),
});

export const withPosition = (reserve: Reserve, actor: Actor, change: Partial<Position>): Reserve => ({
  ...reserve,
  positions: reserve.positions.map((old, at) => (at === actor ? { ...old, ...change } : old)),
});

export const withWallet = (state: State, token: number, actor: Actor, change: Fraction): State => ({
  ...state,
  wallets: state.wallets.map((wallets, at) =>
    at === token ? wallets.map((wallet, of) => (of === actor ? wallet.plus(change).rounded : wallet)) : wallets,
  ),
});

/** The reserve with its books brought to now. */
export const brought = (reserve: Reserve, now: number): Reserve => ({
  ...reserve,
  books: accrued(reserve.books, reserve, now),
});

/** Every book brought to now, as views and risk checks see them. Nothing of it is kept. */
export const broughtAll = (state: State, now: number): State => ({
  ...state,
  pools: state.pools.map((pool) => ({ ...pool, reserves: pool.reserves.map((reserve) => brought(reserve, now)) })),
});

const RAMP = 7 * 86_400;
const BPS = 10_000n;

/** In whole basis points, rounded up: a threshold is one of the few numbers that the specification itself rounds. */
export const thresholdAt = ({ threshold: { from, to, end } }: Reserve, now: number): Fraction => {
  if (now >= end) return to;
  const left = new Fraction(smallerNumber(end - now, RAMP), RAMP);
  const exact = to.plus(from.minus(to).times(left)).times(new Fraction(BPS));
  const whole = exact.n / exact.d;
  return new Fraction(whole * exact.d === exact.n ? whole : whole + 1n, BPS);
};

const smallerNumber = (x: number, y: number): number => (x < y ? x : y);

export const ltvAt = (reserve: Reserve, now: number): Fraction =>
  reserve.stopped ? ZERO : smaller(reserve.ltv, thresholdAt(reserve, now));

export const supplyOf = ({ books, positions }: Reserve, actor: Actor): Fraction =>
  positions[actor]!.supplyShares.times(supplyPrice(books));

export const debtOf = ({ books, positions }: Reserve, actor: Actor): Fraction =>
  positions[actor]!.borrowShares.times(debtPrice(books));

/** Whether any deposit of the position backs the account's debts. */
export const isBacking = ({ positions }: Reserve, actor: Actor): boolean =>
  positions[actor]!.backs || positions[actor]!.collateral.sign > 0;

export const owes = ({ positions }: Reserve, actor: Actor): boolean => positions[actor]!.borrowShares.sign > 0;

export const hasDebt = (pool: Pool, actor: Actor): boolean => pool.reserves.some((reserve) => owes(reserve, actor));

const backing = (reserve: Reserve, actor: Actor): Fraction => {
  const { backs, collateral } = reserve.positions[actor]!;
  return backs ? collateral.plus(supplyOf(reserve, actor)) : collateral;
};

const DAY = 86_400;
/** Seconds: the longest time between two marks of one silence. */
export const GAP = 3_600;

/** Whether marks at most GAP apart, the last of them no older than that, span the time, and there is no price still. */
const isWitnessed = ({ price, silence: { since, last } }: Reserve, time: number, now: number): boolean =>
  price === undefined && since > 0 && last - since >= time && now - last <= GAP;

/** The silence has lasted for a day: a liquidation ignores the reserve. */
export const isSilent = (reserve: Reserve, now: number): boolean => isWitnessed(reserve, DAY, now);

/** The silence has lasted for a week: an auction can be opened. */
export const isDead = (reserve: Reserve, now: number): boolean => isWitnessed(reserve, 7 * DAY, now);

/**
 * The state with the auctions that stand: whatever newly backs an account's debts, or is newly owed, ends its own. What it had
 * at the opening and has no more does not.
 */
export const withoutEnded = (before: State, after: State): State => {
  const goesOn = (key: string): boolean => {
    const [pool, account] = key.split(":").map(Number) as [number, number];
    return after.pools[pool]!.reserves.every((reserve, index) => {
      const was = before.pools[pool]!.reserves[index]!;
      const [had, has] = [was.positions[account]!, reserve.positions[account]!];
      const isNew =
        (has.backs && !had.backs) ||
        (has.collateral.sign > 0 && had.collateral.sign === 0) ||
        (has.borrowShares.sign > 0 && had.borrowShares.sign === 0);
      return !isNew;
    });
  };
  const standing = Object.entries(after.auctions).filter(([key]) => goesOn(key));
  return { ...after, auctions: Object.fromEntries(standing) };
};

/** Whether a transfer of the token from or to the actor is refused by the token itself. */
export const isRefused = (state: State, token: number, actor: Actor): boolean =>
  state.refusing[token]!.paused || state.refusing[token]!.blocked.includes(actor);

export type Weight = { collateral: Fraction; debt: Fraction };

/** New risk: collateral at low · LTV, debt at high. Books are those of `now`; what cannot be read counts nothing. */
export const riskOf = (pool: Pool, actor: Actor, now: number): Weight => {
  let [collateral, debt] = [ZERO, ZERO];
  for (const reserve of pool.reserves) {
    if (!reserve.price) continue;
    if (owes(reserve, actor)) debt = debt.plus(debtOf(reserve, actor).times(reserve.price.high));
    if (isBacking(reserve, actor))
      collateral = collateral.plus(backing(reserve, actor).times(reserve.price.low).times(ltvAt(reserve, now)));
  }
  return { collateral, debt };
};

/** As a liquidation sees it: collateral at high · threshold, debt at low. undefined: a price is missing. */
export const weightOf = (pool: Pool, actor: Actor, now: number): Weight | undefined => {
  let [collateral, debt] = [ZERO, ZERO];
  for (const reserve of pool.reserves) {
    const counts = owes(reserve, actor) || isBacking(reserve, actor);
    if (!counts || isSilent(reserve, now)) continue;
    if (!reserve.price) return undefined;
    if (owes(reserve, actor)) debt = debt.plus(debtOf(reserve, actor).times(reserve.price.low));
    if (isBacking(reserve, actor))
      collateral = collateral.plus(backing(reserve, actor).times(reserve.price.high).times(thresholdAt(reserve, now)));
  }
  return { collateral, debt };
};

/** The unreadable ones among those that the account owes in, or that back it. */
export const unreadable = (pool: Pool, actor: Actor, among: "debts" | "backings"): Reserve[] =>
  pool.reserves.filter(
    (reserve) => !reserve.price && (among === "debts" ? owes(reserve, actor) : isBacking(reserve, actor)),
  );

export type Health = Fraction | "none owed" | "unreadable";

export const healthOf = (pool: Pool, actor: Actor, now: number): Health => {
  if (!hasDebt(pool, actor)) return "none owed";
  const weight = weightOf(pool, actor, now);
  if (!weight) return "unreadable";
  return weight.debt.sign === 0 ? "none owed" : weight.collateral.over(weight.debt);
};
