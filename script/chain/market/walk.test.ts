import { describe, expect, test } from "vitest";
import { models } from "./feeds.ts";
import { createWalk, type PriceModel, toAnswer } from "./walk.ts";

const hour = 3_600;
const day = 24 * hour;
const answers = new Map(
  models.map((model) => [
    model.name,
    toAnswer(
      typeof model.anchor === "number" ? model.anchor : model.anchor.feed.startsWith("ETH") ? 3_200 : 96_000,
      model.decimals,
    ),
  ]),
);
const start = (seed = "a") => createWalk({ seed, models, answers });
const run = (steps: number, seconds: number, seed?: string) => {
  const walk = start(seed);
  return Array.from({ length: steps }, () => walk(seconds));
};
const of = (path: Map<string, bigint>[], name: string) => path.map((at) => at.get(name) ?? 0n);

describe("default", () => {
  test("the same seed gives the same walk, another seed another", () => {
    expect(run(50, hour)).toEqual(run(50, hour));
    expect(run(50, hour, "b")).not.toEqual(run(50, hour));
  });

  test("every feed answers at every step, and every step moves the prices", () => {
    const path = run(50, 12);
    for (const at of path) expect([...at.keys()]).toEqual(models.map(({ name }) => name));
    expect(new Set(of(path, "ETH / USD")).size).toBe(50);
  });
});

describe("behavior", () => {
  test("a coin stays near its anchor for years, and does move", () => {
    const path = of(run(3_000, 8 * hour), "ETH / USD").map((answer) => Number(answer) / 1e8);
    expect(Math.min(...path)).toBeGreaterThan(3_200 * 0.74);
    expect(Math.max(...path)).toBeLessThan(3_200 * 1.35);
    expect(Math.max(...path) - Math.min(...path)).toBeGreaterThan(300);
    const mean = path.reduce((sum, price) => sum + price, 0) / path.length;
    expect(Math.abs(mean - 3_200)).toBeLessThan(100);
  });

  test("it returns from far away", () => {
    const walk = createWalk({ seed: "a", models, answers: new Map(answers).set("ETH / USD", toAnswer(4_000, 8)) });
    let price = 0n;
    for (let i = 0; i < 120; i++) price = walk(day).get("ETH / USD") ?? 0n;
    expect(Math.abs(Number(price) / 1e8 - 3_200)).toBeLessThan(700);
  });

  test("stablecoins stay within a few basis points, whatever the step", () => {
    for (const seconds of [12, 4 * hour, 30 * day]) {
      for (const name of ["USDC / USD", "DAI / USD"]) {
        for (const answer of of(run(500, seconds), name))
          expect(Math.abs(Number(answer) / 1e8 - 1)).toBeLessThan(0.00061);
      }
    }
  });

  test("the second source stays within what the oracles allow, and is not the first", () => {
    const path = run(500, 4 * hour);
    const first = of(path, "BTC / USD");
    const other = of(path, "BTC / USD, second source");
    other.forEach((answer, i) => {
      expect(Math.abs(Number(answer) / Number(first[i]) - 1)).toBeLessThan(0.0021);
    });
    expect(other).not.toEqual(first);
  });

  test("a ratio never falls, not in 12 seconds either, and grows by 2.8 % a year", () => {
    const path = of(run(365, day), "wstETH / stETH");
    expect(Number(path.at(-1)) / Number(path[0])).toBeCloseTo(1.028 ** (364 / 365), 6);
    const short = of(run(100, 12), "wstETH / stETH");
    short.forEach((answer, i) => {
      if (i > 0) expect(answer).toBeGreaterThan(short[i - 1] ?? 0n);
    });
  });

  test("many short steps spread as far as one long one", () => {
    const spread = (steps: number) => {
      const ends = Array.from({ length: 400 }, (_, i) =>
        Math.log(Number(of(run(steps, day / steps, `${i}`), "ETH / USD").at(-1))),
      );
      const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
      return Math.sqrt(ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / ends.length);
    };
    expect(spread(1) / spread(24)).toBeGreaterThan(0.8);
    expect(spread(1) / spread(24)).toBeLessThan(1.25);
  });

  test("answers have the feed's decimals", () => {
    expect(toAnswer(3_200.5, 8)).toBe(320_050_000_000n);
    expect(toAnswer(1.22, 18)).toBe(1_220_000_000_000_000_000n);
    expect(toAnswer(7, 0)).toBe(7n);
  });
});

describe("error", () => {
  test("a feed without an answer", () => {
    expect(() => createWalk({ seed: "a", models, answers: new Map() })).toThrow('The feed "ETH / USD" has no answer');
  });

  test("a feed listed before the one that it follows", () => {
    expect(() => createWalk({ seed: "a", models: models.toReversed() as PriceModel[], answers })).toThrow(
      "must be listed before",
    );
  });
});
