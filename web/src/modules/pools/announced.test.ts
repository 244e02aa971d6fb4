import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { dateTime } from "@/lib/format/time.ts";
import { type Announcement, announcedOf } from "./announced.ts";

const NOW = 1_800_000_000;
const READY = NOW + 86_400;
const EXPIRES = READY + 14 * 86_400;
const snapshot = pool();
const usdc = snapshot.reserves[1]!;

/** USDC's current settings as an announcement; each test states the difference. */
const settings = {
  ltv: 7_700,
  liquidationThreshold: 8_000,
  reserveFactor: 100,
  supplyCap: MAX_UINT256,
  borrowCap: MAX_UINT256,
};
const announcement = (differs: Partial<typeof settings> = {}): Announcement => ({
  id: "0x01",
  change: { kind: "settings", reserve: id(1), settings: { ...settings, ...differs } },
  readyAt: READY,
  symbol: null,
});

describe("announcedOf", () => {
  test("default: what changes from what to what as the chain will keep it, and from when", () => {
    const one = announcement({ ltv: 7_900, liquidationThreshold: 8_200, borrowCap: units(5_000, 6) });
    expect(announcedOf([one], snapshot)).toEqual([
      {
        id: "0x01",
        subject: "USDC",
        changes: ["LTV 77% → 79%", "liquidation threshold 80% → 82%", "borrow cap none → 4,999.61 USDC"],
        when: `Takes effect from ${dateTime(READY)}, if the owner then carries it out.`,
      },
    ]);
  });

  test("behavior: its time has come", () => {
    const late = { ...snapshot, timestamp: BigInt(READY) };
    const [one] = announcedOf([announcement({ reserveFactor: 150 })], late);
    expect(one).toMatchObject({
      changes: ["reserve factor 10% → 15%"],
      when: `Can take effect at any moment until ${dateTime(EXPIRES)}.`,
    });
  });

  test("behavior: an expired or carried-out change is not shown", () => {
    const after = { ...snapshot, timestamp: BigInt(EXPIRES + 1) };
    expect(announcedOf([announcement({ ltv: 7_900 })], after)).toEqual([]);
    expect(announcedOf([announcement()], snapshot)).toEqual([]);
  });

  test("behavior: of one reserve alone", () => {
    const one = announcement({ ltv: 7_900 });
    expect(announcedOf([one], snapshot, usdc)).toHaveLength(1);
    expect(announcedOf([one], snapshot, snapshot.reserves[0]!)).toEqual([]);
  });

  test("behavior: a stopped reserve has an LTV of zero, and the change is shown without it", () => {
    const stopped = { ...usdc, info: { ...usdc.info, stopped: true, ltv: 0 } };
    const [one] = announcedOf([announcement()], { ...snapshot, reserves: snapshot.reserves.with(1, stopped) });
    expect(one!.changes).toEqual(["LTV 77%"]);
  });

  test("behavior: a further asset", () => {
    const token = `0x${"12".repeat(20)}` as const;
    const curve = { targetUtilisation: 9_000, steepness: 400, speed: 0, minRate: 10, maxRate: 20_000 };
    const rest = { token, oracle: token, maxBonus: 500, initialRate: 400, curve, collateralCap: MAX_UINT256 };
    const listing = (differs: Partial<typeof settings> = {}): Announcement => ({
      ...{ id: "0x02", readyAt: READY, symbol: "LINK" },
      change: { kind: "listing", pool: snapshot.id, config: { ...settings, ...rest, ...differs } },
    });
    expect(announcedOf([listing()], snapshot)[0]).toMatchObject({
      subject: "A further asset, LINK (0x1212…1212)",
      changes: ["LTV 77%, liquidation threshold 80%"],
    });
    expect(announcedOf([listing({ ltv: 0, liquidationThreshold: 0 })], snapshot)[0]!.changes).toEqual([
      "never collateral",
    ]);
    expect(announcedOf([listing()], snapshot, usdc)).toEqual([]);
  });
});
