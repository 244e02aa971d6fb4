import { pool } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { isDouble, namesOf, renamed, symbolOf } from "./names.ts";

const token = (digits: string) => `0x${digits.repeat(20)}` as const;
const WETH = { token: token("c0"), symbol: "WETH" };

describe("symbolOf", () => {
  test("default", () => expect(symbolOf("wstETH", token("c0"))).toBe("wstETH"));
  test.each(["toString", "constructor", "__proto__", "hasOwnProperty"])(
    "behavior: %s is a name like any other",
    (name) => expect(symbolOf(name, token("c0"))).toBe(name),
  );
  test.each(["", "?", "\u202e\u200b", "\u0000"])("behavior: without a name it goes by its address: %j", (raw) =>
    expect(symbolOf(raw, token("c0"))).toBe("0xc0c0…c0c0"),
  );
  test("behavior: bounded", () => expect([...symbolOf("W".repeat(10_000), token("c0"))]).toHaveLength(24));
  test("behavior: from right to left it turns nothing around beside it", () =>
    expect(symbolOf("\u202eريال", token("c0"))).toBe("\u2068ريال\u2069"));
});

describe("namesOf", () => {
  test("default: each as it calls itself", () => {
    const other = { token: token("dd"), symbol: "USDC" };
    const nameOf = namesOf([WETH, other, WETH]);
    expect([WETH, other].map(nameOf)).toEqual(["WETH", "USDC"]);
  });

  test.each(["WETH", "weth", "WЕТН", "W.E.T.H"])(
    "behavior: of two that look alike each has its address: %s",
    (symbol) => {
      const fake = { token: token("fa"), symbol };
      const nameOf = namesOf([fake, WETH]);
      expect([WETH, fake].map(nameOf)).toEqual(["WETH · 0xc0c0…c0c0", `${symbol} · 0xfafa…fafa`]);
    },
  );

  test("behavior: the same token in two pools is no other, however its address is written", () => {
    const upper = { ...WETH, token: `0x${"C0".repeat(20)}` as const };
    expect(namesOf([WETH, upper])(WETH)).toBe("WETH");
  });

  test("behavior: a name that poses as one with an address gets its own", () => {
    const posing = { token: token("fa"), symbol: "WETH · 0xc0c0…c0c0" };
    expect(namesOf([posing])(posing)).toBe("WETH · 0xc0c0…c0c0 · 0xfafa…fafa");
    const nameless = { token: token("fa"), symbol: "0xfafa…fafa" };
    expect(namesOf([nameless])(nameless)).toBe("0xfafa…fafa");
  });
});

describe("renamed", () => {
  const snapshot = pool();
  test("default: the same snapshot where every name is its own", () =>
    expect(renamed(snapshot, ({ symbol }) => symbol)).toBe(snapshot));
  test("behavior: doubles are known by their name", () => {
    const double = renamed(
      pool({ USDC: { symbol: "WETH" } }),
      namesOf([
        { token: snapshot.reserves[0]!.info.token, symbol: "WETH" },
        { token: snapshot.reserves[1]!.info.token, symbol: "WETH" },
      ]),
    );
    expect(double.reserves.map(isDouble)).toEqual([true, true, false, false, false]);
  });
});
