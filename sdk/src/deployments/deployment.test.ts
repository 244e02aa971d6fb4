import { describe, expect, test } from "vitest";
import { type Deployment, DeploymentError, parseDeployment } from "./deployment.ts";

const address = `0x${"ab".repeat(20)}` as const;
const good: Deployment = {
  chainId: 31337,
  startBlock: 4,
  lendingPools: address,
  lens: address,
  peer: { desk: address, lens: address, loans: address },
  pools: [{ id: `0x${"cd".repeat(32)}`, name: "Core", description: "" }],
  faucets: [{ token: address, symbol: "WETH", kind: "wrap", amount: "1000" }],
  feeds: [{ name: "ETH / USD", address }],
};

describe("parseDeployment", () => {
  const parse = (value: unknown) => parseDeployment(JSON.stringify(value), 31337);

  test("default", () => expect(parse(good)).toEqual(good));

  test("behavior: a file from before there was a desk has none", () => {
    const { peer: _, ...before } = good;
    expect(parse(before)).toEqual(before);
    expect(parse(before).peer).toBeUndefined();
    const peer = { desk: address, lens: address };
    expect(parse({ ...good, peer }).peer).toEqual(peer);
  });

  test("behavior: an unknown field is left out", () => expect(parse({ ...good, more: 1 })).toEqual(good));

  test("behavior: invisible characters of a name are removed", () => {
    const pools = [{ ...good.pools[0], name: "\u202eeroC\u200b" }];
    expect(parse({ ...good, pools }).pools[0]?.name).toBe("eroC");
  });

  test("error: no JSON, or half a file", () => {
    for (const text of ["", JSON.stringify(good).slice(0, 40)]) {
      expect(() => parseDeployment(text, 31337)).toThrow(DeploymentError);
      expect(() => parseDeployment(text, 31337)).toThrow("not what a deploy writes");
    }
  });

  test("error: another chain's", () => {
    expect(() => parseDeployment(JSON.stringify(good), 1)).toThrow("The deployment is of chain 31337, not 1.");
  });

  test.each<[keyof Deployment, unknown, string]>([
    ["chainId", "31337", '"chainId" must be a whole number from 0 on.'],
    ["chainId", -1, '"chainId" must be a whole number from 0 on.'],
    ["startBlock", undefined, '"startBlock" is missing.'],
    ["lendingPools", "0x12", '"lendingPools" must be 0x and 40 hex digits.'],
    ["lens", `${address}00`, '"lens" must be 0x and 40 hex digits.'],
    ["peer", {}, '"peer.desk" is missing.'],
    ["peer", { desk: address }, '"peer.lens" is missing.'],
    ["peer", { desk: address, lens: address, loans: 1 }, '"peer.loans" must be 0x and 40 hex digits.'],
    ["peer", address, '"peer" must be an object.'],
    ["peer", null, '"peer" must be an object.'],
    ["pools", {}, '"pools" must be a list.'],
    ["pools", [{ id: "0x00", name: "Core", description: "" }], '"pools.0.id" must be 0x and 64 hex digits.'],
    [
      "faucets",
      [{ token: address, symbol: "WETH", kind: "gift", amount: "1" }],
      '"faucets.0.kind" must be either "wrap" or "drip".',
    ],
    [
      "faucets",
      [{ token: address, symbol: "WETH", kind: "drip", amount: "1.5" }],
      '"faucets.0.amount" must be an amount in token units, without a point.',
    ],
    ["feeds", [null], '"feeds.0" must be an object.'],
  ])("error: %s = %j", (name, value, message) => expect(() => parse({ ...good, [name]: value })).toThrow(message));

  test.each([[null], ["nonsense"], [[]]])("error: %j", (value) => {
    expect(() => parse(value)).toThrow('"chainId" is missing.');
  });
});
