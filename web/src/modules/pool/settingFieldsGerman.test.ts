import { riskBounds } from "@weir/sdk/math/bounds";
import { afterAll, expect, test, vi } from "vitest";

// The German edition's messages, which its build puts in the place of the English ones.
vi.mock("@/messages/locale.js", () => vi.importActual("../../generated/messages/de/locale.js"));
vi.mock("@/messages/settings.js", () => vi.importActual("../../generated/messages/de/settings.js"));

// Test files share their modules (vitest.config.ts): this file evaluates its own, and leaves none of them to the next file.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { emptyReserve } = await import("./reserveDraft.ts");
const { boundInWords, fieldText, inWords, noteOf, readNumber, scales } = await import("./settingFields.ts");

const { ltv } = riskBounds({ liquidationThreshold: 8_300, maxBonus: 500 }, 9_500);

test("in words: a decimal comma, and thousands in groups before it", () => {
  expect(boundInWords(ltv, scales.ltv)).toBe("0 bis 82,99 %");
  expect(inWords(123_456_789n, scales.ltv)).toBe("1.234.567,89 %");
  expect(noteOf("maxRate")).toContain("1.000");
});

test.each([8_050, 11_250, 100_000])("fieldText: %d is read back as the same value", (value) => {
  const scale = scales.targetHealthFactor;
  expect(readNumber(fieldText(value, scale.decimals), scale).value).toBe(BigInt(value));
});

test("default: what the form begins with has a comma, and is read as before", () => {
  expect(emptyReserve.minRate).toBe("0,1");
  expect(readNumber(emptyReserve.minRate, scales.minRate).value).toBe(10n);
});
