import { type Action, ALL } from "../model/actions.ts";
import { Fraction, ZERO } from "../model/fraction.ts";
import {
  broughtAll,
  debtOf,
  healthOf,
  isBacking,
  owes,
  type Place,
  type Pool,
  type Right,
  reserveAt,
  riskOf,
  type State,
  supplyOf,
} from "../model/state.ts";
import type { Dice } from "./dice.ts";
import { ALICE, BOB, CAROL, KEEPER, OWNER, POOLS, TOKENS, unitsOf, WHALE } from "./setup.ts";
import type { Band } from "./world.ts";

// What happens next, drawn from the model's view of the world: so the history does not hang on the chain's roundings.

const DAY = 86_400;
const YEAR = 365 * DAY;
const USERS = [ALICE, BOB, CAROL] as const;
const ALL_PLACES: Place[] = POOLS.flatMap(({ listed }, pool) => listed.map((_, index) => ({ pool, index })));
const ALL_RIGHTS: Right[] = ["withdraw", "borrow", "manage"];

export const elapsed = (dice: Dice): number => {
  const kind = dice.weighted({ block: 60, hour: 18, day: 14, month: 5, long: 2 });
  switch (kind) {
    case "block":
      return dice.pick([1, 1, 2, 12, 60]);
    case "hour":
      return 1 + dice.below(6 * 3600);
    case "day":
      return 1 + dice.below(10 * DAY);
    case "month":
      return 1 + dice.below(90 * DAY);
    case "long":
      return dice.pick([YEAR, 2 * YEAR]);
  }
};

// -------------------------------------------------------------------------------------------------------------- Prices

/** What the reference price is in the oracle's terms. */
const reference = (token: number): number => TOKENS[token]!.price;

const band = (token: number, price: number, width: number): Band => {
  const scaled = (x: number) => BigInt(Math.round(x * 1e9)) * 10n ** BigInt(27 - TOKENS[token]!.decimals);
  return { low: scaled(price * (1 - width)), high: scaled(price * (1 + width)) };
};

const widthOf = (dice: Dice): number => dice.pick([0, 0, 0.002, 0.01, 0.04]);

export type PriceMove = { place: Place; band: Band };

/** A move of one reserve's price; most go back towards where it began, some oracles fall silent. */
export const priceMove = (dice: Dice, state: State): PriceMove => {
  const place = dice.pick(ALL_PLACES);
  const reserve = reserveAt(state, place);
  if (reserve.price && dice.chance(0.12)) return { place, band: { low: 0n, high: 0n } };
  const price = reference(reserve.token) * (0.75 + dice.roll() * 0.5);
  return { place, band: band(reserve.token, price, widthOf(dice)) };
};

/** Every unreadable price comes back. */
export const heal = (dice: Dice, state: State): PriceMove[] =>
  ALL_PLACES.filter((place) => !reserveAt(state, place).price).map((place) => {
    const { token } = reserveAt(state, place);
    return { place, band: band(token, reference(token), widthOf(dice)) };
  });

type Debtor = { pool: number; account: number; health: number };

const debtors = (state: State, now: number): Debtor[] =>
  broughtAll(state, now).pools.flatMap((pool, at) =>
    [...USERS, WHALE].flatMap((account) => {
      const health = healthOf(pool, account, now);
      return typeof health === "string" ? [] : [{ pool: at, account, health: health.toNumber() }];
    }),
  );

/** A fall of a collateral that makes somebody ripe; none where nobody can be. */
export const crash = (dice: Dice, state: State, now: number): PriceMove[] => {
  const sound = debtors(state, now).filter(({ health }) => health >= 1 && health < 20);
  if (sound.length === 0) return [];
  const { pool, account, health } = dice.pick(sound);
  const backing = ALL_PLACES.filter(
    (place) => place.pool === pool && isBacking(reserveAt(state, place), account) && reserveAt(state, place).price,
  );
  if (backing.length === 0) return [];
  const place = dice.pick(backing);
  const { token, price } = reserveAt(state, place);
  const aim = dice.pick([0.995, 0.98, 0.96, 0.9, 0.8, 0.5]);
  const now_ = price!.high.toNumber() * 10 ** TOKENS[token]!.decimals;
  const next = (now_ * aim) / health;
  return next < reference(token) / 1e3 ? [] : [{ place, band: band(token, next, dice.pick([0, 0.001])) }];
};

// ------------------------------------------------------------------------------------------------------------- Actions

/** Down to a whole token unit. */
const units = (x: Fraction): bigint => (x.sign <= 0 ? 0n : x.n / x.d);

const part = (x: Fraction, dice: Dice): bigint =>
  units(x.times(new Fraction(dice.pick([1, 10, 30, 50, 90, 99, 104]), 100)));

/** From a dollar to a few millions, small ones as likely as large ones. */
const some = (token: number, dice: Dice): bigint => unitsOf(token, 10 ** (dice.roll() * 6.3));

const atLeastOne = (amount: bigint): bigint => (amount === 0n ? 1n : amount);

const either = (assets: bigint, shares: Fraction, dice: Dice): { assets: bigint; shares: bigint } => {
  const form = dice.weighted({ assets: 60, shares: 22, all: 17, wrong: 1 });
  switch (form) {
    case "assets":
      return { assets: atLeastOne(assets), shares: 0n };
    case "shares":
      return { assets: 0n, shares: atLeastOne(part(shares, dice)) };
    case "all":
      return dice.chance(0.5) ? { assets: ALL, shares: 0n } : { assets: 0n, shares: ALL };
    case "wrong":
      return dice.chance(0.5) ? { assets: 0n, shares: 0n } : { assets: 1n, shares: 1n };
  }
};

/** For himself mostly; else as somebody who may or may not have the right to it. */
const byOf = (account: number, dice: Dice): number =>
  dice.chance(0.85) ? account : dice.pick([...USERS, KEEPER, OWNER]);

const room = (pool: Pool, account: number, now: number): Fraction => {
  const { collateral, debt } = riskOf(pool, account, now);
  return collateral.minus(debt);
};

const liquidation = (dice: Dice, state: State, now: number): Action => {
  const all = debtors(state, now);
  const ripe = all.filter(({ health }) => health < 1);
  const { pool, account } =
    ripe.length > 0 && dice.chance(0.93) ? dice.pick(ripe) : { pool: dice.below(2), account: dice.pick(USERS) };
  const places = ALL_PLACES.filter((place) => place.pool === pool);
  const within = (test: (place: Place) => boolean): Place => {
    const found = places.filter(test);
    return found.length > 0 && dice.chance(0.95) ? dice.pick(found) : dice.pick(places);
  };
  const collateral = within((place) => isBacking(reserveAt(state, place), account));
  const debt = within((place) => owes(reserveAt(state, place), account));
  const current = broughtAll(state, now);
  const position = reserveAt(state, collateral).positions[account]!;
  const owed = debtOf(reserveAt(current, debt), account);
  const fromSupply = position.backs && (position.collateral.sign === 0 || dice.chance(0.5));
  return {
    type: "liquidate",
    by: dice.pick([KEEPER, KEEPER, WHALE]),
    account,
    receiver: KEEPER,
    collateral,
    debt: debt.index === collateral.index ? places.find(({ index }) => index !== collateral.index)! : debt,
    fromSupply: dice.chance(0.04) ? !fromSupply : fromSupply,
    asShares: fromSupply && dice.chance(0.4),
    maxRepaid: dice.chance(0.6) ? ALL : dice.chance(0.05) ? 0n : part(owed, dice),
    minSeized: dice.chance(0.95) ? 0n : ALL / 2n,
  };
};

const WEIGHTS = {
  supply: 11,
  withdraw: 11,
  supplyCollateral: 12,
  withdrawCollateral: 8,
  setCollateral: 9,
  borrow: 24,
  repay: 11,
  liquidate: 6,
  transfer: 4,
  transferFrom: 2,
  approve: 2,
  setAuthorization: 3,
  accrue: 2,
} as const;

/** The next action. Ripe accounts draw liquidators. */
export const nextAction = (dice: Dice, state: State, now: number): Action => {
  const ripe = debtors(state, now).some(({ health }) => health < 1);
  const type = ripe && dice.chance(0.5) ? "liquidate" : dice.weighted(WEIGHTS);
  if (type === "liquidate") return liquidation(dice, state, now);

  const account = dice.chance(0.08) ? WHALE : dice.pick(USERS);
  const current = broughtAll(state, now);
  const enabled = !dice.chance(0.3);
  const mine = ALL_PLACES.filter((at) => {
    const reserve = reserveAt(state, at);
    const position = reserve.positions[account]!;
    if (type === "repay") return owes(reserve, account);
    if (type === "withdrawCollateral") return position.collateral.sign > 0;
    if (type === "withdraw" || type === "transfer") return position.supplyShares.sign > 0;
    if (type === "setCollateral") return position.supplyShares.sign > 0 && position.backs !== enabled;
    // Where one is deep in debt already, or may still become so.
    if (type === "borrow") return !isBacking(reserve, account) && room(current.pools[at.pool]!, account, now).sign > 0;
    if (type === "supplyCollateral") return !owes(reserve, account) && dice.chance(0.7);
    return true;
  });
  const place = mine.length > 0 && dice.chance(0.92) ? dice.pick(mine) : dice.pick(ALL_PLACES);
  const reserve = reserveAt(current, place);
  const position = reserve.positions[account]!;
  const { token } = reserve;
  const by = byOf(account, dice);
  const receiver = dice.chance(0.8) ? account : dice.pick([...USERS, KEEPER]);

  switch (type) {
    case "supply": {
      const assets = some(token, dice);
      // Only Carol's whole wallet is less than would drown the books.
      if (by === CAROL && dice.chance(0.1)) return { type, by, account, place, assets: ALL, shares: 0n };
      return dice.chance(0.75)
        ? { type, by, account, place, assets, shares: 0n }
        : { type, by, account, place, assets: 0n, shares: assets * 10n ** 6n };
    }
    case "withdraw": {
      // The whale leaves something behind, so that there is somebody to borrow from.
      if (account === WHALE)
        return {
          type,
          by: account,
          account,
          receiver: account,
          place,
          assets: part(supplyOf(reserve, account), dice) / 4n,
          shares: 0n,
        };
      return {
        type,
        by,
        account,
        receiver,
        place,
        ...either(part(supplyOf(reserve, account), dice), position.supplyShares, dice),
      };
    }
    case "supplyCollateral":
      return { type, by, account, place, assets: some(token, dice) };
    case "withdrawCollateral":
      return { type, by, account, receiver, place, assets: dice.chance(0.25) ? ALL : part(position.collateral, dice) };
    case "setCollateral":
      return { type, by, account, place, enabled };
    case "borrow": {
      const high = reserve.price?.high;
      const most = high ? room(current.pools[place.pool]!, account, now).over(high) : ZERO;
      const assets = dice.chance(0.85) && most.sign > 0 ? part(most, dice) : some(token, dice);
      return { type, by, account, receiver, place, assets };
    }
    case "repay":
      return { type, by, account, place, ...either(part(debtOf(reserve, account), dice), position.borrowShares, dice) };
    case "transfer":
    case "transferFrom": {
      const from = type === "transfer" ? account : dice.pick(USERS);
      const shares = part(reserve.positions[from]!.supplyShares, dice);
      const sender = type === "transfer" ? from : account;
      return { type, by: sender, account: from, receiver: dice.pick([...USERS, KEEPER]), place, shares };
    }
    case "approve":
      return {
        type,
        by: account,
        place,
        spender: dice.pick(USERS),
        shares: dice.pick([0n, ALL, some(token, dice) * 10n ** 6n]),
      };
    case "setAuthorization": {
      const rights = ALL_RIGHTS.filter(() => dice.chance(0.6));
      return {
        type,
        by: account,
        operator: dice.pick([...USERS, KEEPER]),
        rights,
        expiry: now + dice.pick([0, DAY, 5 * YEAR]),
      };
    }
    case "accrue":
      return { type, by: account, place };
  }
};
