import { describe, expect, test } from "vitest";
import { parseSiteConfig } from "./siteConfig.ts";

const address = `0x${"ab".repeat(20)}` as const;
const valid = {
  chainId: 31337,
  chainName: "Local",
  blockTime: 0,
  rpcUrls: ["http://127.0.0.1:8545"],
  indexerUrl: "http://127.0.0.1:42069",
  deployment: {
    chainId: 31337,
    startBlock: 1,
    lendingPools: address,
    lens: address,
    pools: [{ id: `0x${"00".repeat(32)}`, name: "Core", description: "" }],
    faucets: [],
    feeds: [],
  },
};

describe("parseSiteConfig", () => {
  test("default", () => expect(parseSiteConfig(valid)).toEqual(valid));

  test("error: nothing at all", () => expect(() => parseSiteConfig(null)).toThrow('"chainId" is missing'));

  test("error: no RPC", () => expect(() => parseSiteConfig({ ...valid, rpcUrls: [] })).toThrow('"rpcUrls"'));

  test.each([undefined, -1, 0.5, "3000"])("error: %s between two blocks", (blockTime) =>
    expect(() => parseSiteConfig({ ...valid, blockTime })).toThrow('"blockTime"'),
  );

  test("behavior: what an older server says besides is left out", () =>
    expect(parseSiteConfig({ ...valid, testWallet: true })).toEqual(valid));

  test("behavior: the chain's name is untrusted text", () =>
    expect(parseSiteConfig({ ...valid, chainName: "\u202eEthereum\n" }).chainName).toBe("Ethereum"));

  test.each(["javascript:alert(1)", "ws://127.0.0.1:8545", "127.0.0.1:8545", "/rpc", 5])(
    "error: a node at %s",
    (url) => {
      expect(() => parseSiteConfig({ ...valid, rpcUrls: [...valid.rpcUrls, url] })).toThrow('"rpcUrls.1"');
      expect(() => parseSiteConfig({ ...valid, indexerUrl: url })).toThrow('"indexerUrl"');
    },
  );

  test("error: an address that is none", () => {
    const deployment = { ...valid.deployment, lens: "0x12" };
    expect(() => parseSiteConfig({ ...valid, deployment })).toThrow('"deployment.lens"');
  });

  test("error: deployed on another chain", () => {
    expect(() => parseSiteConfig({ ...valid, chainId: 1 })).toThrow(
      "names chain 1, but the deployment is on chain 31337",
    );
  });
});
