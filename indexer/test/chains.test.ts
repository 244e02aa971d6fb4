import { describe, expect, test } from "vitest";
import { countChains, elders, type Pair } from "../src/api/peer/chains.ts";
import { acquaintances } from "../src/api/peer/tradeStanding.ts";

// What the figure `chains` of docs/reputation.md is worth against somebody who trades with accounts of their own.

const MOST = 50;
/** Deals in the order of their ends. */
const pairsOf = (...couples: (readonly [string, string])[]): Pair[] =>
  couples.map(([a, b], first) => (a < b ? { a, b, first } : { a: b, b: a, first }));
const chainsTo = (pairs: readonly Pair[], subject: string, from?: string[]): number =>
  countChains(pairs, from ? acquaintances(pairs, from, subject) : elders(pairs, subject), subject, MOST);

const name = (kind: string, n: number): string => `${kind}${String(n).padStart(3, "0")}`;
const nth = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** Honest people, each with deals with the next three: they came first. */
const PEOPLE = 80;
const honest = nth(PEOPLE, (n) => name("h", n));
const town = pairsOf(
  ...nth(3, (gap) => honest.map((one, n) => [one, honest[(n + gap + 1) % PEOPLE] as string] as const)).flat(),
);
/** Deals that ended after those of the town. */
const later = (...couples: (readonly [string, string])[]): Pair[] =>
  pairsOf(...couples).map((pair) => ({ ...pair, first: pair.first + 1_000 }));

describe("an honest account", () => {
  test("default: as many chains as strangers with whom it dealt", () => {
    for (const count of [1, 2, 5, 12]) {
      const deals = later(...nth(count, (n) => ["subject", honest[3 * n] as string] as const));
      expect(chainsTo([...town, ...deals], "subject")).toBe(count);
    }
  });

  test("behavior: a newcomer who dealt with a newcomer is reached through that one", () => {
    const deals = later(["friend", "h000"], ["friend", "subject"]);
    expect(chainsTo([...town, ...deals], "subject")).toBe(1);
  });

  test("behavior: more deals with the same person count once, and nobody passes on two chains", () => {
    const deals = later(["friend", "h000"], ["friend", "h010"], ["friend", "subject"]);
    expect(chainsTo([...town, ...deals], "subject")).toBe(1);
  });

  test("behavior: from those whom the asker knows", () => {
    const deals = later(["subject", "h000"], ["subject", "h010"], ["asker", "h000"], ["asker", "h020"]);
    expect(chainsTo([...town, ...deals], "subject", ["asker"])).toBe(2);
    expect(chainsTo([...town, ...deals], "subject", ["stranger"])).toBe(0);
    // Whom the subject names does not speak for it.
    expect(chainsTo([...town, ...deals], "subject", ["subject"])).toBe(0);
  });
});

describe.each([1, 10, 100])("trading with %i accounts of one's own", (count) => {
  const own = nth(count, (n) => name("s", n));
  const star = own.map((one) => ["subject", one] as const);
  const ring = own.map((one, n) => [one, own[(n + 1) % count] as string] as const).filter(([a, b]) => a !== b);
  const clique = own.slice(0, 30).flatMap((one, n) => own.slice(n + 1, 30).map((other) => [one, other] as const));
  /** A second row of accounts behind the first, each of which deals with two of it. */
  const second = own.flatMap((one, n) => [
    [one, name("t", n)] as const,
    [own[(n + 1) % count] as string, name("t", n)] as const,
  ]);

  test.each([
    ["each with the account", star],
    ["and with each other in a ring", [...star, ...ring]],
    ["and all with all", [...star, ...clique]],
    ["and a second row behind them", [...star, ...ring, ...second]],
  ])("earns nothing: %s", (_, deals) => {
    expect(chainsTo([...town, ...later(...deals)], "subject")).toBe(0);
    expect(chainsTo([...town, ...later(...deals)], "subject", ["h000"])).toBe(0);
  });

  test.each([1, 2, 3])("earns no more than the %i strangers who dealt with one of them", (strangers) => {
    const bridges = nth(strangers, (n) => [own[n % count] as string, honest[5 * n] as string] as const);
    const deals = later(...star, ...ring, ...second, ...bridges);
    const earned = chainsTo([...town, ...deals], "subject");
    expect(earned).toBeGreaterThan(0);
    expect(earned).toBeLessThanOrEqual(strangers);
    expect(chainsTo([...town, ...deals], "subject", ["h000"])).toBeLessThanOrEqual(strangers);
  });
});

test("property: never more chains than people to deal with, nor than roots", () => {
  let state = 7;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 200; round++) {
    const people = nth(3 + roll(12), (n) => name("p", n));
    const person = () => people[roll(people.length)] as string;
    const couples = nth(roll(40), () => [person(), person()] as const).filter(([a, b]) => a !== b);
    const pairs = [...new Map(pairsOf(...couples).map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
    const roots = [...new Set(nth(roll(6), person))].filter((one) => one !== "p000");
    const dealt = pairs.filter(({ a, b }) => a === "p000" || b === "p000").length;
    const chains = countChains(pairs, roots, "p000", MOST);
    expect(chains).toBeLessThanOrEqual(Math.min(dealt, roots.length));
    // More roots and more deals never lower it.
    expect(countChains(pairs, [...roots, person()], "p000", MOST)).toBeGreaterThanOrEqual(chains);
    expect(countChains(pairs.slice(1), roots, "p000", MOST)).toBeLessThanOrEqual(chains);
  }
});
