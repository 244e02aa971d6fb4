import { describe, expect, test } from "vitest";
import { isHere, isPhone, phoneWallets } from "./phoneWallets.ts";

test("phoneWallets: each link carries the whole page", () => {
  const page = "https://weir.example/x/reserve?id=0x12&a=b";
  expect(phoneWallets.map(({ linkTo }) => linkTo(page))).toEqual([
    "https://link.metamask.io/dapp/weir.example/x/reserve?id=0x12&a=b",
    "https://go.cb-w.com/dapp?cb_url=https%3A%2F%2Fweir.example%2Fx%2Freserve%3Fid%3D0x12%26a%3Db",
    "https://link.trustwallet.com/open_url?coin_id=60&url=https%3A%2F%2Fweir.example%2Fx%2Freserve%3Fid%3D0x12%26a%3Db",
  ]);
});

describe("isPhone", () => {
  test.each([
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15", 5, true],
    ["Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0", 5, true],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", 5, true],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", 0, false],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0", 10, false],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", 0, false],
  ])("default: %s, %i fingers: %s", (userAgent, maxTouchPoints, expected) =>
    expect(isPhone({ userAgent, maxTouchPoints })).toBe(expected),
  );
});

test("isHere: names of this machine alone", () => {
  for (const name of ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"]) expect(isHere(name)).toBe(true);
  for (const name of ["127.0.0.1.example", "weir.example", "192.168.0.2"]) expect(isHere(name)).toBe(false);
});
