import { type Action, ALL } from "../model/actions.ts";
import { Fraction, ZERO } from "../model/fraction.ts";
import {
  broughtAll,
  debtOf,
  isBacking,
  owes,
  type Place,
  type Pool,
  type Right,
  reserveAt,
  riskOf,
  type Settings,
  type State,
  supplyOf,
} from "../model/state.ts";
import type { Dice } from "./dice.ts";
import { debtors } from "./prices.ts";
import { ALL_PLACES, CAROL, GUARDIAN, KEEPER, OWNER, POOLS, type Scale, USERS, unitsOf, WHALE } from "./setup.ts";

// The next action is drawn from the model's state, so that a history does not depend on the chain's rounding.

const DAY = 86_400;
const YEAR = 365 * DAY;
const ALL_RIGHTS: Right[] = ["withdraw", "borrow", "manage"];

/** Down to a whole token unit. */
const units = (x: Fraction): bigint => (x.sign <= 0 ? 0n : x.n / x.d);

const part = (x: Fraction, dice: Dice): bigint =>
  units(x.times(new Fraction(dice.pick([1, 10, 30, 50, 90, 99, 104]), 100)));

/** From a dollar to the scale's most, small ones as likely as large ones. */
const some = (token: number, dice: Dice, scale: Scale): bigint => unitsOf(token, scale.most ** dice.roll(), scale);

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

/** The caller: mostly the account itself, otherwise an actor with or without the right. */
const byOf = (account: number, dice: Dice): number =>
  dice.chance(0.85) ? account : dice.pick([...USERS, KEEPER, OWNER]);

const room = (pool: Pool, account: number, now: number): Fraction => {
  const { collateral, debt } = riskOf(pool, account, now);
  return collateral.minus(debt);
};

export const liquidation = (dice: Dice, state: State, now: number): Action => {
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
  // Of the debt, what the collateral is worth: an offer near it may leave dust.
  const [from, to] = [reserveAt(current, collateral), reserveAt(current, debt)];
  const held = position.collateral.sign > 0 ? position.collateral : supplyOf(from, account);
  const worth = from.price && to.price ? held.times(from.price.high).over(to.price.low) : owed;
  const fromSupply = position.backs && (position.collateral.sign === 0 || dice.chance(0.5));
  return {
    type: "liquidate",
    by: dice.pick([KEEPER, KEEPER, WHALE]),
    account,
    receiver: dice.chance(0.8) ? KEEPER : dice.pick(USERS),
    collateral,
    debt: debt.index === collateral.index ? places.find(({ index }) => index !== collateral.index)! : debt,
    fromSupply: dice.chance(0.04) ? !fromSupply : fromSupply,
    inside: dice.chance(0.4),
    maxRepaid: dice.chance(0.6) ? ALL : dice.chance(0.05) ? 0n : part(dice.chance(0.5) ? owed : worth, dice),
    minSeized: dice.chance(0.92) ? 0n : ALL / 2n,
  };
};

/** A `takeSilent` of a deposit without a price, with limits above or below its price in the auction. */
export const taking = (dice: Dice, state: State, pool: number, account: number): Action => {
  const places = ALL_PLACES.filter((place) => place.pool === pool);
  const backing = places.filter((place) => isBacking(reserveAt(state, place), account));
  const collateral = dice.pick(backing.length > 0 && dice.chance(0.95) ? backing : places);
  const { backs, collateral: unlent } = reserveAt(state, collateral).positions[account]!;
  const fromSupply = backs && (unlent.sign === 0 || dice.chance(0.5));
  return {
    type: "takeSilent",
    by: dice.pick([KEEPER, WHALE, account]),
    account,
    receiver: dice.chance(0.6) ? KEEPER : dice.pick(USERS),
    collateral,
    fromSupply: dice.chance(0.04) ? !fromSupply : fromSupply,
    inside: dice.chance(0.5),
    maxFraction: 10n ** 18n / dice.pick([1n, 1n, 1n, 2n]),
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
  approveBySig: 3,
  setAuthorization: 3,
  accrue: 2,
  claimFees: 2,
  setReserve: 5,
  setStop: 3,
  markSilent: 2,
  openAuction: 1,
  takeSilent: 1,
} as const;

/** Something near what the reserve was listed with, now and then out of bounds. */
const newSettings = (dice: Dice, { pool, index }: Place): Settings => {
  const listed = POOLS[pool]!.listed[index]!;
  const down = listed.ltv === 0 ? 0 : dice.pick([0, 0, 300, 1_000]);
  const cap = (of: bigint) =>
    of === ALL ? dice.pick([ALL, ALL, 2n ** 100n + 12_345n]) : of - (of / 100n) * BigInt(dice.below(10));
  return {
    ltv: listed.ltv - down,
    liquidationThreshold: listed.liquidationThreshold - dice.pick([0, down, down]),
    reserveFactor: dice.pick([listed.reserveFactor, listed.reserveFactor, 0, 250, 251]),
    supplyCap: cap(listed.supplyCap),
    borrowCap: cap(listed.borrowCap),
  };
};

/** A threshold that will fall, and nothing that rises; undefined where it is low already. */
export const tighten = (state: State, place: Place): Action | undefined => {
  const { ltv, threshold, reserveFactor, supplyCap, borrowCap } = reserveAt(state, place);
  const whole = (x: Fraction, unit: bigint): number => Number(units(x.times(new Fraction(unit))));
  const cap = (x: Fraction | undefined): bigint => (x ? units(x) : ALL);
  const settings = {
    ltv: whole(ltv, 10_000n) - 900,
    liquidationThreshold: whole(threshold.to, 10_000n) - 700,
    reserveFactor: whole(reserveFactor, 1_000n),
    supplyCap: cap(supplyCap),
    borrowCap: cap(borrowCap),
  };
  return settings.ltv < 2_000 ? undefined : { type: "setReserve", by: OWNER, place, settings };
};

/** The next action. Unhealthy accounts make liquidations likelier. */
export const nextAction = (dice: Dice, scale: Scale, state: State, now: number): Action => {
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
  // Nothing to repay, or to withdraw: something else, mostly.
  if (mine.length === 0 && dice.chance(0.8)) return nextAction(dice, scale, state, now);
  const place = mine.length > 0 && dice.chance(0.92) ? dice.pick(mine) : dice.pick(ALL_PLACES);
  const reserve = reserveAt(current, place);
  const position = reserve.positions[account]!;
  const { token } = reserve;
  const by = byOf(account, dice);
  const receiver = dice.chance(0.8) ? account : dice.pick([...USERS, KEEPER]);

  switch (type) {
    case "supply": {
      const assets = some(token, dice, scale);
      // Only Carol's whole wallet is small compared with the books.
      if (by === CAROL && dice.chance(0.1)) return { type, by, account, place, assets: ALL, shares: 0n };
      return dice.chance(0.75)
        ? { type, by, account, place, assets, shares: 0n }
        : { type, by, account, place, assets: 0n, shares: assets * 10n ** 6n };
    }
    case "withdraw": {
      // The whale withdraws only a part, so that assets to borrow are left.
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
      return { type, by, account, place, assets: some(token, dice, scale) };
    case "withdrawCollateral":
      return { type, by, account, receiver, place, assets: dice.chance(0.25) ? ALL : part(position.collateral, dice) };
    case "setCollateral":
      return { type, by, account, place, enabled };
    case "borrow": {
      const high = reserve.price?.high;
      const most = high ? room(current.pools[place.pool]!, account, now).over(high) : ZERO;
      const assets = dice.chance(0.65) && most.sign > 0 ? part(most, dice) : some(token, dice, scale);
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
        shares: dice.pick([0n, ALL, some(token, dice, scale) * 10n ** 6n]),
      };
    case "approveBySig": {
      const key = dice.below(3);
      const next = state.nonces[`${account}:${key}`] ?? 0;
      // Now and then a used one, one too early, one of another's hand, or one that comes too late.
      return {
        type,
        by,
        account,
        signer: dice.chance(0.9) ? account : dice.pick(USERS),
        place,
        spender: dice.pick(USERS),
        shares: dice.pick([0n, ALL, some(token, dice, scale) * 10n ** 6n]),
        key,
        sequence: dice.chance(0.75) ? next : Math.max(0, next + dice.pick([-1, -1, 1])),
        deadline: now + dice.pick([0, DAY, DAY, -1]),
      };
    }
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
    case "claimFees":
      return { type, by: account, place };
    case "openAuction":
      return { type, by, pool: place.pool, account };
    case "takeSilent":
      return taking(dice, state, place.pool, account);
    case "markSilent":
      return { type, by: account, place: ALL_PLACES.find((at) => !reserveAt(state, at).price) ?? place };
    case "setStop": {
      // Stopped ones are let go again soon.
      const stopped = ALL_PLACES.find((at) => reserveAt(state, at).stopped);
      const who = dice.pick([OWNER, OWNER, GUARDIAN, CAROL]);
      return { type, by: who, place: stopped ?? place, stopped: !stopped };
    }
    case "setReserve": {
      const announced = dice.chance(0.7) ? state.announced.at(-1) : undefined;
      if (announced) return { type, by: OWNER, place: announced.place, settings: announced.settings };
      const falling = ALL_PLACES.filter((at) => reserveAt(state, at).threshold.end > now);
      const at = falling.length > 0 && dice.chance(0.5) ? dice.pick(falling) : place;
      return { type, by: dice.chance(0.95) ? OWNER : account, place: at, settings: newSettings(dice, at) };
    }
  }
};
