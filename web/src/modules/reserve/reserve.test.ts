import { apy } from "@weir/sdk/math/interest";
import { pool } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { apysAt, curvePoints } from "./curve.ts";
import { type Hour, hourAt, withNow } from "./history.ts";
import { addressesOf, settingsOf } from "./reserveSettings.ts";

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
