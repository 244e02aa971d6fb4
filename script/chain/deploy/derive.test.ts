import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Address, encodeAbiParameters, encodeEventTopics, type Hex, numberToHex, pad, stringToHex } from "viem";
import { describe, expect, test } from "vitest";
import { deriveDeployment } from "./derive.ts";
import type { Broadcast } from "./forgeRecord.ts";

const address = (n: number): Address => pad(numberToHex(n), { size: 20 });
const created = (name: string, n: number, args: string[] = []) => ({ name, address: address(n), args });

const peer = { desk: address(4), lens: address(5) };
const core = { lendingPools: address(2), lens: address(3), peer, startBlock: 6 };

const poolCreated = (id: bigint, name: string) => {
  const config = {
    salt: stringToHex(name, { size: 32 }),
    owner: address(9),
    guardian: address(9),
    feeRecipient: address(9),
    targetHealthFactor: 10_500,
    hfAtMaxBonus: 9_500,
    dust: 1n,
  };
  const event = lendingPoolsAbi.find((item) => item.type === "event" && item.name === "PoolCreated");
  if (event?.type !== "event") throw new Error("The ABI has no PoolCreated.");
  return {
    address: address(2),
    topics: encodeEventTopics({
      abi: lendingPoolsAbi,
      eventName: "PoolCreated",
      args: { pool: id, creator: address(9) },
    }) as [Hex],
    data: encodeAbiParameters(
      event.inputs.filter(({ indexed }) => !indexed) as never,
      [stringToHex("USD", { size: 32 }), config] as never,
    ),
  };
};

const seed: Broadcast = {
  created: [
    created("WETH9", 10),
    created("TestToken", 11, ["USD Coin", "USDC", "6", "10000000000"]),
    created("FeedPoster", 12, [address(9)]),
    created("TestFeed", 13, ["ETH / USD", "8", "1", address(12)]),
    created("TestFeed", 14, ["BTC / USD", "8", "1", address(12)]),
  ],
  logs: [poolCreated(0x100n, "Core"), poolCreated(0x200n, "Staked ETH")],
};

describe("default", () => {
  test("a local chain: core, pools by their salt, faucets and feeds by what they were created with", () => {
    expect(deriveDeployment(31337, core, seed)).toEqual({
      chainId: 31337,
      startBlock: 6,
      lendingPools: address(2),
      lens: address(3),
      peer,
      pools: [
        {
          id: pad("0x100", { size: 32 }),
          name: "Core",
          description: expect.stringMatching(/./),
          translations: { de: expect.stringMatching(/./) },
        },
        {
          id: pad("0x200", { size: 32 }),
          name: "Staked ETH",
          description: expect.stringMatching(/./),
          translations: { de: expect.stringMatching(/./) },
        },
      ],
      faucets: [
        { token: address(10), symbol: "WETH", kind: "wrap", amount: "1000000000000000000" },
        { token: address(11), symbol: "USDC", kind: "drip", amount: "10000000000" },
      ],
      feeds: [
        { name: "ETH / USD", address: address(13) },
        { name: "BTC / USD", address: address(14) },
      ],
    });
  });

  test("any other chain: the contracts alone", () => {
    const alone = { pools: [], faucets: [], feeds: [] };
    expect(deriveDeployment(10, core)).toEqual({ chainId: 10, ...core, ...alone });
  });
});

describe("error", () => {
  test("a seed without its WETH, and one with two", () => {
    const twice = { ...seed, created: [...seed.created, created("WETH9", 15)] };
    expect(() => deriveDeployment(31337, core, twice)).toThrow("must create WETH9 once");
    expect(() => deriveDeployment(31337, core, { created: [], logs: [] })).toThrow("must create WETH9 once");
  });
  test("a pool without a description", () => {
    const other = { ...seed, logs: [poolCreated(0x300n, "Mystery")] };
    expect(() => deriveDeployment(31337, core, other)).toThrow('opens a pool "Mystery"');
  });
});
