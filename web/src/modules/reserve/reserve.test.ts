import { apy } from "@weir/sdk/math/interest";
import { pool } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { apysAt, curvePoints } from "./curve.ts";
import { averageOf, type Hour, hourAt, withNow } from "./history.ts";
import { addressesOf, settingsOf } from "./reserveSettings.ts";
import { ratioCap, sayOracle } from "./sayOracle.ts";
import { csvOf } from "./series.ts";
import { intervalOf, spans } from "./span.ts";

const snapshot = pool();
const usdc = snapshot.reserves[1]!;
const WAD = 10n ** 18n;

describe("curvePoints", () => {
  test("default: from empty to full, with the kink in it", () => {
    const points = curvePoints(usdc);
    expect(points[0]!.utilisation).toBe(0n);
    expect(points.at(-1)!.utilisation).toBe(WAD);
    expect(points.some(({ utilisation }) => utilisation === (WAD * 9n) / 10n)).toBe(true);
    expect(new Set(points.map(({ utilisation }) => utilisation)).size).toBe(points.length);
  });
  test("behavior: the present is on the curve", () => {
    const used = (usdc.totals.borrowAssets * WAD) / usdc.totals.supplyAssets;
    expect(apysAt(usdc, used).borrow).toBeGreaterThan(usdc.borrowRate);
  });
});

describe("hourAt", () => {
  const hours = [{ hour: 100 }, { hour: 200 }] as Hour[];
  test("default: the last one not after the moment", () => expect(hourAt(hours, 199)?.hour).toBe(100));
  test("behavior: on the hour", () => expect(hourAt(hours, 200)?.hour).toBe(200));
  test("behavior: before the first", () => expect(hourAt(hours, 5)?.hour).toBe(100));
});

describe("withNow", () => {
  test("default: ends with what the chain says now", () => {
    const hours = withNow([{ hour: 3600 }, { hour: 7200 }] as Hour[], usdc, 7300);
    expect(hours.map(({ hour }) => hour)).toEqual([3600, 7200, 7300]);
    expect(hours.at(-1)!.borrowApy).toBe(apy(usdc.borrowRate));
  });
  test("behavior: an indexer ahead of the snapshot does not run past now", () => {
    expect(withNow([{ hour: 7200 }] as Hour[], usdc, 7200).map(({ hour }) => hour)).toEqual([7200]);
  });
});

describe("averageOf", () => {
  const of = ({ borrowApy }: Hour) => borrowApy;
  const hours = [
    { hour: 0, borrowApy: 10n },
    { hour: 100, borrowApy: 40n },
    { hour: 400, borrowApy: 999n },
  ] as Hour[];
  test("default: each value counts for as long as it held", () => expect(averageOf(hours, of)).toBe(32n));
  test("behavior: a time without a value does not count, and no time has no average", () => {
    expect(averageOf(hours, (hour) => (hour.hour === 0 ? null : of(hour)))).toBe(40n);
    expect(averageOf(hours.slice(0, 1), of)).toBeNull();
  });
});

describe("intervalOf", () => {
  const now = 1_800_000_123;
  test("default: hours up to a month, then days, never more than the indexer gives", () => {
    for (const span of spans) {
      const { interval, from } = intervalOf(span, now);
      expect((now - from) / (interval === "hour" ? 3_600 : 86_400)).toBeLessThanOrEqual(1_000);
    }
    expect([intervalOf("month", now).interval, intervalOf("year", now).interval]).toEqual(["hour", "day"]);
    expect(intervalOf("day", now).from).toBe(1_799_913_600 - (1_799_913_600 % 3_600));
  });
  test("behavior: not before the beginning of time", () => expect(intervalOf("all", 1_000).from).toBe(0));
});

describe("csvOf", () => {
  const at = { hour: 1_800_000_000, price: { low: 999n * 10n ** 15n, high: WAD } } as Hour;
  test("default: all digits, and nothing where there is no price", () => {
    expect(csvOf("price", [at, { ...at, hour: 1_800_003_600, price: null }], usdc)).toBe(
      "time,priceLow,priceHigh\r\n2027-01-15T08:00:00.000Z,0.999,1\r\n2027-01-15T09:00:00.000Z,,\r\n",
    );
  });
  test("behavior: amounts in tokens", () => {
    const hour = { ...at, supplyAssets: 1_234_567n, borrowAssets: 1n };
    expect(csvOf("amounts", [hour], usdc).split("\r\n")[1]).toBe("2027-01-15T08:00:00.000Z,1.234567,0.000001");
  });
});

describe("sayOracle", () => {
  const now = 1_800_000_000;
  const feed = {
    address: `0x${"11".repeat(20)}` as const,
    role: "primary" as const,
    answer: 250_000_000_000n,
    decimals: 8,
    updatedAt: now - 120,
    maxAge: 3_600,
    minAnswer: 10_000_000_000n,
    maxAnswer: 10_000_000_000_000n,
  };
  test("default: what it answers, since when, and what counts", () => {
    const said = sayOracle({ feeds: [feed], maxDeviation: 0, grace: 0, growth: null }, "WETH", now)!;
    expect(said.feeds[0]).toMatchObject({ title: "The price of WETH", alarm: false });
    expect(said.feeds[0]!.sentences.slice(1)).toEqual([
      "Answered 2,500, 2 min ago.",
      "An answer counts for 1 hour, and between 100 and 100,000.",
    ]);
    expect(said.band).toBe("There is no second source to compare with.");
  });
  test("behavior: a stale answer and none are alarms; two sources have a band", () => {
    const feeds = [
      { ...feed, updatedAt: now - 3_601 },
      { ...feed, role: "second" as const, answer: null, updatedAt: null },
    ];
    const said = sayOracle({ feeds, maxDeviation: 100, grace: 5_400, growth: null }, "WETH", now)!;
    expect(said.feeds.map(({ alarm }) => alarm)).toEqual([true, true]);
    expect(said.feeds[0]!.sentences.join(" ")).toContain("too old to count");
    expect(said.band).toContain(
      "may differ by 1%. A larger difference is a dispute: the band spans both for up to 90 minutes, and is the first source ± 1% after that",
    );
  });
  test("behavior: how fast a ratio may grow, and that what is above it raises no limit", () => {
    const growth = { snapshot: 12n * 10n ** 17n, takenAt: now - 73 * 86_400, maxGrowth: 1_000 };
    const ratio = { ...feed, role: "ratio" as const, decimals: 18, answer: 12n * 10n ** 17n };
    const said = (answer: bigint) =>
      sayOracle({ feeds: [{ ...ratio, answer }], maxDeviation: 0, grace: 0, growth }, "wstETH", now)!.feeds[0]!
        .sentences;
    // A fifth of a year at 10 % a year: 2 % of 1.2.
    const cap = 1_224n * 10n ** 15n;
    expect(ratioCap(growth, now)).toBe(cap);
    expect(said(cap).at(-1)).toMatch(
      /^As collateral, at most 1\.224 counts now: it was 1\.2 on .+ and may rise by 10% of that a year\.$/,
    );
    // The cap grows by the second: what is behind six decimals would only flicker.
    expect(said(cap + 1n).at(-2)).toMatch(/at most 1\.224 counts/);
    expect(said(12_345_678_901_234_567_890n)[1]).toBe("Answered 12.345678, 2 min ago.");
    expect(said(1_234_567_890_123n)[1]).toBe("Answered 0.000001234567890123, 2 min ago.");
    expect(said(cap + 1n).at(-1)).toBe("It is above that now: what is above raises no borrow limit.");
  });
  test("behavior: another contract's feeds are unknown", () =>
    expect(sayOracle({ feeds: null, maxDeviation: null, grace: null, growth: null }, "WETH", now)).toBeNull());
});

describe("settingsOf", () => {
  test("default", () => {
    const byName = Object.fromEntries(settingsOf(snapshot, usdc).map(({ name, value }) => [name, value]));
    expect(byName).toMatchObject({
      LTV: "77%",
      "Liquidation threshold": "80%",
      "Reserve factor": "10%",
      "Supply cap": "None",
    });
  });
  test("behavior: a falling threshold and a stop are shown where they matter", () => {
    const info = { ...usdc.info, stopped: true, ltv: 0, nextLiquidationThreshold: 7_000, rampEnd: 1_800_500_000 };
    const [ltv, threshold] = settingsOf(snapshot, { ...usdc, info });
    expect(ltv).toMatchObject({ value: "0%", meaning: "Nothing while USDC is stopped." });
    expect(threshold).toMatchObject({ value: "80%", meaning: expect.stringContaining("It falls to 70% by") });
  });
  test("behavior: what never backs a debt says so", () => {
    const info = { ...usdc.info, ltv: 0, liquidationThreshold: 0 };
    expect(settingsOf(snapshot, { ...usdc, info })[0]).toMatchObject({ name: "Collateral", value: "No" });
  });
});

describe("addressesOf", () => {
  const [none, owner] = [`0x${"00".repeat(20)}`, `0x${"ab".repeat(20)}`] as const;
  const texts = (info: Partial<typeof snapshot.info>) =>
    Object.fromEntries(
      addressesOf({ ...snapshot, info: { ...snapshot.info, ...info } }, usdc).map(({ name, text }) => [name, text]),
    );
  test("default: a pool that is offered to another", () => {
    expect(texts({ owner, nextOwner: owner, guardian: owner, feeRecipient: owner })).toMatchObject({
      "Pool owner": owner,
      "Offered to": owner,
      Guardian: owner,
      "Fees go to": owner,
    });
    expect(texts({ owner })).not.toHaveProperty("Offered to");
  });
  test("behavior: a frozen pool", () => {
    expect(texts({ owner: none })).toMatchObject({
      "Pool owner": "none: settings are frozen",
      Guardian: "none: nothing can be stopped",
      "Fees go to": "none: they stay as first loss",
    });
  });
});
