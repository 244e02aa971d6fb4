import { describe, expect, test } from "vitest";
import { type Deployment, isDeployment, malformedField, parseDeployment } from "./deployments.ts";

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
  test("default", () => expect(parseDeployment(JSON.stringify(good))).toEqual(good));

  test("error: no JSON, or half a file", () => {
    expect(parseDeployment("")).toBeUndefined();
    expect(parseDeployment(JSON.stringify(good).slice(0, 40))).toBeUndefined();
  });
});

describe("malformedField", () => {
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
  ])("error: %s = %j", (name, value) => expect(malformedField({ ...good, [name]: value })).toBe(name));

  test.each([[null], ["nonsense"], [[]]])("error: %j", (value) => expect(isDeployment(value)).toBe(false));
});
