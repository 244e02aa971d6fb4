import { describe, expect, test } from "vitest";
import { LOCALE } from "@/lib/locale.ts";
import german from "../../../messages/de/locale.json" with { type: "json" };
import english from "../../../messages/en/locale.json" with { type: "json" };
import { compactAmount, exactAmount, formatAmount } from "./amount.ts";
import { wholeNumber } from "./decimal.ts";
import { formatHealth } from "./formatHealth.ts";
import { formatBps, formatPercent } from "./percent.ts";
import { ago } from "./time.ts";
import { compactValue, formatPrice, formatValue } from "./value.ts";

const WAD = 10n ** 18n;

describe("formatAmount", () => {
  test("default", () => expect(formatAmount(1_234_567_890n, 6)).toBe("1,234.57"));
  test("behavior: fewer digits as it grows", () => {
    expect(formatAmount(123_456n * 10n ** 18n + 1n, 18)).toBe("123,456");
    expect(formatAmount(1_500_000_000_000_000_000n, 18)).toBe("1.5");
    expect(formatAmount(123_456_789_000_000_000n, 18)).toBe("0.123457");
  });
  test("behavior: a wei short of four is four", () => expect(formatAmount(4n * WAD - 1n, 18)).toBe("4"));
  test("behavior: too small for its digits", () => expect(formatAmount(1n, 18)).toBe("<0.000001"));
  test("behavior: nothing", () => expect(formatAmount(0n, 18)).toBe("0"));
  test("behavior: below zero", () => expect(formatAmount(-1_500_000n, 6)).toBe("-1.5"));
});

test("exactAmount: every digit", () =>
  expect(exactAmount(1_000_000_000_000_000_001n, 18)).toBe("1.000000000000000001"));

describe("compactAmount", () => {
  test("default", () => expect(compactAmount(12_400_000n * 10n ** 6n, 6)).toBe("12.4M"));
  test("behavior: small ones in full", () => expect(compactAmount(4_504_670_000n, 6)).toBe("4,504.67"));
  test("behavior: dust keeps its digits", () => expect(compactAmount(1_234n, 6)).toBe("0.001234"));
});

describe("wholeNumber", () => {
  test.each([0, 7, 999, 1_000, -1_234, 12_345_678])("default: %d as Intl writes it", (value) =>
    expect(wholeNumber(value)).toBe(value.toLocaleString(LOCALE)),
  );
});

// They are written down, because the browser takes long to make the formatter that tells them.
test.each([english, german])("the separators of $tag are Intl's", ({ tag, decimal, group }) => {
  const parts = new Intl.NumberFormat(tag, { useGrouping: "always" }).formatToParts(1_234.5);
  expect({
    decimal: parts.find(({ type }) => type === "decimal")?.value,
    group: parts.find(({ type }) => type === "group")?.value,
  }).toEqual({ decimal, group });
});

describe("formatValue", () => {
  test("default", () => expect(formatValue(1_234_560n * 10n ** 15n, "USD")).toBe("$1,234.56"));
  test("behavior: cents are padded", () => expect(formatValue(2n * WAD, "USD")).toBe("$2.00"));
  test("behavior: another unit stands behind", () =>
    expect(formatValue(1_500_000_000_000_000_000n, "ETH")).toBe("1.5 ETH"));
  test("behavior: less than a cent", () => expect(formatValue(1n, "USD")).toBe("<$0.01"));
  test("behavior: totals", () => expect(compactValue(39_600_000n * WAD, "USD")).toBe("$39.6M"));
});

describe("formatPrice", () => {
  test("default", () => expect(formatPrice(3_271_310n * 10n ** 15n, "USD")).toBe("$3,271.31"));
  test("behavior: tells 0.9999 from 1", () => expect(formatPrice(999_900n * 10n ** 12n, "USD")).toBe("$0.9999"));
  test("behavior: no cents on a bitcoin", () => expect(formatPrice(98_664_770n * 10n ** 15n, "USD")).toBe("$98,665"));
});

describe("formatPercent", () => {
  test("default", () => expect(formatPercent(45_300_000_000_000_000n)).toBe("4.53%"));
  test("behavior: 99.999 is not full", () => expect(formatPercent(999_990_000_000_000_000n, 1)).toBe("99.9%"));
  test("behavior: below zero has a real minus", () =>
    expect(formatPercent(-13_700_000_000_000_000n)).toBe("\u22121.37%"));
  test("behavior: tiny", () => expect(formatPercent(1n)).toBe("<0.01%"));
  test("formatBps", () => expect(formatBps(8050)).toBe("80.5%"));
});

describe("formatHealth", () => {
  test("default", () => expect(formatHealth(2_170_000_000_000_000_000n)).toBe("2.17"));
  test("behavior: never rounded up to 1", () => expect(formatHealth(WAD - 1n)).toBe("0.99"));
  test("behavior: no debt, far away, unreadable", () => {
    expect([formatHealth(null), formatHealth(500n * WAD), formatHealth("unreadable")]).toEqual(["∞", ">100", "?"]);
  });
});

describe("ago", () => {
  test("default", () => expect(ago(0, 59)).toBe("just now"));
  test("behavior: the largest unit that fits", () => expect(ago(0, 7_300)).toBe("2 hr ago"));
});
