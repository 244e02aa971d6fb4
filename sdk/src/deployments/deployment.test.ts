import { describe, expect, test } from "vitest";
import { type Deployment, parseDeployment } from "./deployment.ts";

const address = `0x${"ab".repeat(20)}` as const;
const good: Deployment = {
  chainId: 31337,
  startBlock: 4,
  lendingPools: address,
  lens: address,
  pools: [{ id: `0x${"cd".repeat(32)}`, name: "Core", description: "" }],
  faucets: [{ token: address, symbol: "WETH", kind: "wrap", amount: "1000" }],
  feeds: [{ name: "ETH / USD", address }],
};

describe("parseDeployment", () => {
  const parse = (value: unknown) => parseDeployment(JSON.stringify(value));

  test("default", () => expect(parse(good)).toEqual(good));

  test("behavior: what nobody knows is left out", () => expect(parse({ ...good, more: 1 })).toEqual(good));

  test("behavior: names are a stranger's words", () => {
    const pools = [{ ...good.pools[0], name: "\u202eeroC\u200b" }];
    expect(parse({ ...good, pools })?.pools[0]?.name).toBe("eroC");
  });

  test("error: no JSON, or half a file", () => {
    expect(parseDeployment("")).toBeUndefined();
    expect(parseDeployment(JSON.stringify(good).slice(0, 40))).toBeUndefined();
  });

  test.each<[keyof Deployment, unknown]>([
    ["chainId", "31337"],
    ["chainId", -1],
    ["startBlock", undefined],
    ["lendingPools", "0x12"],
    ["lens", `${address}00`],
    ["pools", {}],
    ["pools", [{ id: "0x00", name: "Core", description: "" }]],
    ["faucets", [{ token: address, symbol: "WETH", kind: "gift", amount: "1" }]],
    ["faucets", [{ token: address, symbol: "WETH", kind: "drip", amount: "1.5" }]],
    ["feeds", [null]],
  ])("error: %s = %j", (name, value) => expect(parse({ ...good, [name]: value })).toBeUndefined());

  test.each([[null], ["nonsense"], [[]]])("error: %j", (value) => expect(parse(value)).toBeUndefined());
});
