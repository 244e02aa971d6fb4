import { describe, expect, test } from "vitest";
import { folded } from "./lookAlike.ts";

describe("folded", () => {
  test.each([
    ["case and punctuation", "weth."],
    ["Cyrillic", "WЕТН"],
    ["Greek", "WΕΤΗ"],
    ["Cherokee and Lisu", "ᎳᎬꓔꓧ"],
    ["small capitals", "ᴡᴇᴛʜ"],
    ["full width", "ＷＥＴＨ"],
    ["mathematical letters", "𝐖𝐄𝐓𝐇"],
    ["accents, also under the letter", "WÉT\u0323H"],
  ])("default: %s", (_, text) => expect(folded(text)).toBe(folded("WETH")));

  test("behavior: digits that are letters to the eye", () => {
    expect(folded("DAl")).toBe(folded("DAI"));
    expect(folded("DA1")).toBe(folded("DAI"));
    expect(folded("LID0")).toBe(folded("LIDO"));
  });

  test("behavior: what differs stays different", () => {
    const names = ["WETH", "wstETH", "stETH", "USDC", "USDT", "USDC.e", "DAI", "WBTC", "日本", "中国"];
    expect(new Set(names.map(folded)).size).toBe(names.length);
  });
});
