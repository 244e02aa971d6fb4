import { broughtAll, hasDebt, healthOf, isBacking, owes, type Place, reserveAt, type State } from "../model/state.ts";
import type { Dice } from "./dice.ts";
import { ALL_PLACES, quoteOf, type Scale, TOKENS, UNIT, USERS, WHALE } from "./setup.ts";
import type { Band } from "./world.ts";

const DAY = 86_400;
const YEAR = 365 * DAY;

/** Seconds until the next action. */
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

/** The band of an oracle around a price in USD. */
const band = (token: number, price: number, width: number): Band => ({
  low: quoteOf(token, price * (1 - width)),
  high: quoteOf(token, price * (1 + width)),
});

export type PriceMove = { place: Place; band: Band };

/** A move of one reserve's price; most go back towards where it began, some oracles fall silent. */
export const priceMove = (dice: Dice, { price: reference, widths }: Scale, state: State): PriceMove => {
  const place = dice.pick(ALL_PLACES);
  const reserve = reserveAt(state, place);
  if (reserve.price && dice.chance(0.12)) return { place, band: { low: 0n, high: 0n } };
  const price = reference[reserve.token]! * (0.75 + dice.roll() * 0.5);
  return { place, band: band(reserve.token, price, dice.pick(widths)) };
};

/** Every unreadable price comes back. */
export const heal = (dice: Dice, { price: reference, widths }: Scale, state: State): PriceMove[] =>
  ALL_PLACES.filter((place) => !reserveAt(state, place).price).map((place) => {
    const { token } = reserveAt(state, place);
    return { place, band: band(token, reference[token]!, dice.pick(widths)) };
  });

type Debtor = { pool: number; account: number; health: number };

export const debtors = (state: State, now: number): Debtor[] =>
  broughtAll(state, now).pools.flatMap((pool, at) =>
    [...USERS, WHALE].flatMap((account) => {
      const health = healthOf(pool, account, now);
      return typeof health === "string" ? [] : [{ pool: at, account, health: health.toNumber() }];
    }),
  );

/** A fall of a collateral's price that makes an account unhealthy; empty if no account can become so. */
export const crash = (dice: Dice, { price: reference }: Scale, state: State, now: number): PriceMove[] => {
  const sound = debtors(state, now).filter(({ health }) => health >= 1 && health < 20);
  if (sound.length === 0) return [];
  const { pool, account, health } = dice.pick(sound);
  const backing = ALL_PLACES.filter(
    (place) => place.pool === pool && isBacking(reserveAt(state, place), account) && reserveAt(state, place).price,
  );
  if (backing.length === 0) return [];
  const place = dice.pick(backing);
  const { token, price } = reserveAt(state, place);
  const aim = dice.pick([0.998, 0.99, 0.98, 0.96, 0.9, 0.8, 0.5]);
  const now_ = price!.high.toNumber() * 10 ** TOKENS[token]!.decimals * UNIT;
  const next = (now_ * aim) / health;
  return next < reference[token]! / 1e3 ? [] : [{ place, band: band(token, next, dice.pick([0, 0.001])) }];
};

/** A user with debt and the reserves that back it; undefined if no user has debt. */
export const silenced = (dice: Dice, state: State): { pool: number; account: number; places: Place[] } | undefined => {
  const found = state.pools.flatMap((pool, at) =>
    USERS.filter((user) => hasDebt(pool, user)).map((account) => ({
      pool: at,
      account,
      places: ALL_PLACES.filter((place) => place.pool === at && isBacking(reserveAt(state, place), account)),
    })),
  );
  const backed = found.filter(({ places }) => places.length > 0);
  return backed.length > 0 ? dice.pick(backed) : undefined;
};

/** A reserve that backs a user's debt, or with `orOwed` one that the user has debt in; undefined if no user has debt. */
export const leanedOn = (dice: Dice, state: State, orOwed: boolean): Place | undefined => {
  const counts = ALL_PLACES.filter((place) =>
    USERS.some((user) => {
      const reserve = reserveAt(state, place);
      return hasDebt(state.pools[place.pool]!, user) && (isBacking(reserve, user) || (orOwed && owes(reserve, user)));
    }),
  );
  return counts.length > 0 ? dice.pick(counts) : undefined;
};
