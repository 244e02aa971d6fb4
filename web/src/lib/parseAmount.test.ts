import { describe, expect, test } from "vitest";
import { parseAmount, unmistakable } from "./parseAmount.ts";

const WAD = 10n ** 18n;
const read = (text: string, decimals = 18) => parseAmount(text, decimals, "WETH");

describe("parseAmount", () => {
  test("default", () => expect(parseAmount("1.5", 18)).toEqual({ value: 1_500_000_000_000_000_000n }));
  test("behavior: nothing typed", () => expect(parseAmount("  ", 6)).toEqual({ empty: true }));
  test("behavior: on the way to a number", () => {
    expect(parseAmount("1.", 6)).toEqual({ value: 1_000_000n });
    expect(parseAmount(".5", 6)).toEqual({ value: 500_000n });
  });
  test("behavior: zeros past the last digit are no digits", () => {
    expect(parseAmount("1.50000000", 6)).toEqual({ value: 1_500_000n });
  });
  test("error: more digits than the token has", () => {
    expect(parseAmount("0.1234567", 6)).toEqual({ problem: "At most 6 digits after the point." });
  });

  // Each with its canonical form, without ambiguous separators.
  test.each<[string, string, string]>([
    ["0,001", "0.001", "zero point zero zero one"],
    ["0,125", "0.125", "zero point one two five"],
    ["00,500", "0.5", "zero point five"],
    ["1,5", "1.5", "one point five"],
    [",500", "0.5", "zero point five"],
    ["1234,567", "1234.567", "one thousand two hundred and thirty-four point five six seven"],
    ["1,2345", "1.2345", "one point two three four five"],
    ["1,234.56", "1234.56", "one thousand two hundred and thirty-four point five six"],
    ["1.234,56", "1234.56", "one thousand two hundred and thirty-four point five six"],
    ["1.234,567", "1234.567", "one thousand two hundred and thirty-four point five six seven"],
    [
      "1,234,567.89",
      "1234567.89",
      "one million two hundred and thirty-four thousand five hundred and sixty-seven point eight nine",
    ],
    ["1.234.567", "1234567", "one million two hundred and thirty-four thousand five hundred and sixty-seven"],
    ["12,34,567", "1234567", "one million two hundred and thirty-four thousand five hundred and sixty-seven"],
    ["1'234.5", "1234.5", "one thousand two hundred and thirty-four point five"],
    ["1’234,5", "1234.5", "one thousand two hundred and thirty-four point five"],
    ["1 234", "1234", "one thousand two hundred and thirty-four"],
    ["1 234.5", "1234.5", "one thousand two hundred and thirty-four point five"],
    [
      "1\u202f234\u00a0567,5",
      "1234567.5",
      "one million two hundred and thirty-four thousand five hundred and sixty-seven point five",
    ],
    ["1_000", "1000", "one thousand"],
    ["2 WETH", "2", "two"],
    ["2weth", "2", "two"],
    ["WETH 2.50", "2.5", "two point five"],
    ["\u200e2\u200e", "2", "two"],
  ])("behavior: %j is %s, and is shown back in words", (text, plain, words) => {
    const { value } = parseAmount(plain.padEnd(20, plain.includes(".") ? "0" : ""), 18) as { value: bigint };
    expect(read(text)).toEqual({ value, words });
  });

  test("behavior: spaces at the ends leave nothing to misread", () =>
    expect(read(" 2.5 ")).toEqual({ value: (WAD * 5n) / 2n }));

  test.each<[string, string[], string[]]>([
    ["1,000", ["1", "1000"], ["one", "one thousand"]],
    ["1.500", ["1.5", "1500"], ["one point five", "one thousand five hundred"]],
    ["12,345", ["12.3450", "12345"], ["twelve point three four five", "twelve thousand three hundred and forty-five"]],
    ["1,005 WETH", ["1.0050", "1005"], ["one point zero zero five", "one thousand and five"]],
  ])("error: %j is ambiguous, and both its readings are offered", (text, texts, words) => {
    const parsed = read(text) as { problem: string; readings: { text: string; words: string }[] };
    expect(parsed.problem).toContain("can mean two amounts");
    expect(parsed.readings.map((reading) => reading.text)).toEqual(texts);
    expect(parsed.readings.map((reading) => reading.words)).toEqual(words);
    for (const reading of parsed.readings) expect(read(reading.text)).toHaveProperty("value");
  });

  test.each<[string, string[]]>([
    ["This amount counts WETH, not money. Type the number of WETH alone.", ["$2", "2 €", "£2.50"]],
    ["This amount counts WETH, not ETH. Type the number of WETH alone.", ["2 ETH", "ETH 2", "2ETH"]],
    ["Exponents are not supported. Write out all digits: 0.0000001 for 1e-7.", ["1e-7", "1.5E+3", "1e5"]],
    ["An amount has no sign. Type it without the minus.", ["-1", "−1"]],
    ["Hexadecimal numbers are not supported. Type the amount in decimal digits.", ["0x10"]],
    ["A percentage is not an amount. Type a number of WETH, or press a button below.", ["50%"]],
    ["Abbreviations are not supported. Write out all digits: 2000 for 2k.", ["2k", "1.5 million", "3M"]],
    ["Type the amount with the digits 0 to 9.", ["١٢", "１２"]],
    [
      "These separators do not make one number. Type the digits without groups, such as 1234.5.",
      ["1 5", "1,5,5", "0,123,456", "1.2.3", "1,234,56", "1234,567.8", "1'5", "1, 234", "1,234 567"],
    ],
    ["Type a number, such as 1.5.", ["abc", ".", ",", "1/2", "WETH", "+1"]],
    ["No token has so many units. Type a smaller number of WETH.", ["9".repeat(60), "9".repeat(78)]],
    [
      "This is too long for an amount. Type a number of WETH.",
      ["9".repeat(100_000), `${"9".repeat(100_000)}x`, `0.${"0".repeat(100_000)}1`],
    ],
  ])("error: %s", (problem, texts) => {
    for (const text of texts) expect(read(text), text.slice(0, 20)).toEqual({ problem });
  });

  test("behavior: a symbol with digits is distinguished from the number", () => {
    expect(parseAmount("21INCH", 18, "1INCH")).toHaveProperty("problem");
    expect(parseAmount("2 1INCH", 18, "1INCH")).toEqual({ value: 2n * WAD, words: "two" });
  });

  test("behavior: the most that a token can count, and one more", () => {
    const most = 2n ** 256n - 1n;
    expect(parseAmount(most.toString(), 0)).toEqual({ value: most });
    expect(parseAmount((most + 1n).toString(), 0)).toHaveProperty("problem");
  });
});

test("unmistakable: what the page fills in can be read one way only", () => {
  for (const plain of ["1.125", "999.999"])
    expect(read(unmistakable(plain))).toEqual({ value: (read(`${plain}0`) as { value: bigint }).value });
  for (const plain of ["1.5", "0.125", "1234.567", "100", "1.1250"]) expect(unmistakable(plain)).toBe(plain);
});
