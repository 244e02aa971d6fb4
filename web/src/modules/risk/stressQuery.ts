import * as v from "valibot";
import { PARAMETERS } from "./openStress.ts";

/** What is assumed. By index of the reserve: changes of prices in basis points, and borrow APYs in basis points. */
export type Assumed = { moves: ReadonlyMap<number, number>; days: number; rates: ReadonlyMap<number, number> };

export const MOVE = { least: -9_000, most: 30_000 };
export const DAYS = { least: 0, most: 365 };
export const RATE = { least: 0, most: 100_000 };

export const NOTHING: Assumed = { moves: new Map(), days: 0, rates: new Map() };

export const isNothing = ({ moves, days, rates }: Assumed): boolean =>
  days === 0 && rates.size === 0 && [...moves.values()].every((move) => move === 0);

/** A pool has at most sixteen reserves. */
const index = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.toNumber(), v.maxValue(15));
const percent = ({ least, most }: { least: number; most: number }) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d{1,4}(\.\d{1,2})?$/),
    v.transform((text) => Math.round(Number(text) * 100)),
    v.minValue(least),
    v.maxValue(most),
  );
const days = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.toNumber(), v.maxValue(DAYS.most));

/** "0:-30,2:12.5"; what is malformed or out of bounds is left out. */
function pairs(text: string | null, bounds: { least: number; most: number }): Map<number, number> {
  const found = new Map<number, number>();
  for (const pair of (text ?? "").slice(0, 400).split(",")) {
    const [left, right] = pair.split(":");
    const [at, value] = [v.safeParse(index, left), v.safeParse(percent(bounds), right)];
    if (at.success && value.success) found.set(at.output, value.output);
  }
  return found;
}

export function readAssumed(query: URLSearchParams): Assumed {
  const ahead = v.safeParse(days, query.get("days"));
  return {
    moves: pairs(query.get("move"), MOVE),
    days: ahead.success ? ahead.output : 0,
    rates: pairs(query.get("rates"), RATE),
  };
}

const written = (values: ReadonlyMap<number, number>): string =>
  [...values].map(([at, value]) => `${at}:${value / 100}`).join(",");

/** The query with the assumptions in it, and everything else as it was. */
export function writeAssumed(query: URLSearchParams, pool: string, { moves, days, rates }: Assumed): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of PARAMETERS) next.delete(name);
  next.set("stress", pool);
  const moved = new Map([...moves].filter(([, move]) => move !== 0));
  if (moved.size > 0) next.set("move", written(moved));
  if (days > 0) next.set("days", `${days}`);
  if (rates.size > 0) next.set("rates", written(rates));
  return next;
}
