import { lensAbi } from "@weir/sdk/abi";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { id, POOL, pool } from "@weir/sdk/test/marketFixture";
import { decodeFunctionData, encodeFunctionResult, type Hex, toHex } from "viem";
import { describe, expect, test } from "vitest";
import { type Config, createConfig, custom } from "wagmi";
import { connect } from "wagmi/actions";
import { ACCOUNT, chain, never, wallet } from "../../../test/fakeWallet.ts";
import { type Claim, confirm } from "./confirm.ts";
import { Doubt } from "./doubt.ts";

const lens = `0x${"1e".repeat(20)}` as const;
const signer = { account: ACCOUNT, chainId: chain.id };
const claim: Claim = { lens, pool: toHex(POOL, { size: 32 }), poolName: "Core", reserves: [pool().reserves[1]!] };

/** The wallet's node with this pool; `page`: the chain id of the page's node. */
async function world({
  own = pool(),
  page = chain.id,
  call,
}: {
  own?: PoolSnapshot;
  page?: number;
  call?: () => Promise<unknown>;
} = {}) {
  const asked: { to: Hex; args: readonly unknown[] | undefined }[] = [];
  const request = async (method: string, params: unknown) => {
    if (method !== "eth_call") return chain.id;
    const [{ to, data }] = params as [{ to: Hex; data: Hex }];
    asked.push({ to, args: decodeFunctionData({ abi: lensAbi, data }).args });
    return call ? call() : encodeFunctionResult({ abi: lensAbi, functionName: "snapshot", result: own });
  };
  const config: Config = createConfig({
    chains: [chain],
    connectors: [wallet({ request })],
    transports: { [chain.id]: custom({ request: async () => toHex(page) }) },
    multiInjectedProviderDiscovery: false,
    storage: null,
  });
  await connect(config, { connector: config.connectors[0]! });
  return { config, asked };
}

const doubtOf = async (given: Parameters<typeof world>[0], about: Claim = claim, patience?: number) => {
  const { config } = await world(given);
  const error = await confirm(config, signer, about, patience).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Doubt);
  return (error as Doubt).explanation;
};

describe("confirm", () => {
  test("default: the wallet's own node says the same of the pool", async () => {
    const { config, asked } = await world();
    await confirm(config, signer, claim);
    expect(asked).toEqual([{ to: lens, args: [POOL, `0x${"00".repeat(20)}`] }]);
  });

  test("behavior: a symbol as the page shows it: cleaned, isolated, with its address", async () => {
    const { config } = await world({ own: pool({ USDC: { symbol: "US\u200bDC" } }) });
    for (const symbol of ["USDC", "\u2068USDC\u2069", "USDC · 0x0000…0101"]) {
      await confirm(config, signer, { ...claim, reserves: [{ ...pool().reserves[1]!, symbol }] });
    }
  });

  test("error: the page's node is of another chain", async () => {
    const { name, sentence } = await doubtOf({ page: 1 });
    expect(name).toBe("ForeignNode");
    expect(sentence).toBe("This site’s node serves chain 1; this action is for chain 31337.");
  });

  test("error: a reserve of another pool under the name of this one", async () => {
    const foreign = { ...pool().reserves[1]!, id: id(1) + (1n << 200n) };
    const { name, sentence } = await doubtOf({}, { ...claim, reserves: [foreign] });
    expect(name).toBe("ForeignReserve");
    expect(sentence).toContain("a reserve of another pool for USDC of Core");
  });

  test("error: the wallet's node knows no such reserve", async () => {
    const own = pool();
    const { name } = await doubtOf({ own: { ...own, reserves: own.reserves.slice(0, 1) } });
    expect(name).toBe("ReserveUnconfirmed");
  });

  test("error: another token", async () => {
    const { info } = pool().reserves[1]!;
    const { name } = await doubtOf({ own: pool({ USDC: { info: { ...info, token: ACCOUNT } } }) });
    expect(name).toBe("TokenUnconfirmed");
  });

  test("error: other decimals", async () => {
    const { name, sentence } = await doubtOf({}, { ...claim, reserves: [{ ...pool().reserves[1]!, decimals: 8 }] });
    expect(name).toBe("DecimalsUnconfirmed");
    expect(sentence).toContain("Otter’s own node says that USDC has 6 decimals; this site’s node says 8.");
  });

  test("error: another name", async () => {
    const { name } = await doubtOf({ own: pool({ USDC: { symbol: "WBTC" } }) });
    expect(name).toBe("SymbolUnconfirmed");
  });

  test.each([
    ["it is down", () => Promise.reject(new Error("fetch failed"))],
    ["it knows no such contract", async () => "0x"],
    ["it says nonsense", async () => null],
  ])("error: %s", async (_, call) => {
    const { name, remedy } = await doubtOf({ call });
    expect(name).toBe("WalletUnconfirmed");
    expect(remedy).toContain("then try again");
  });

  test("error: it does not answer", async () => {
    const { sentence } = await doubtOf({ call: never }, claim, 20);
    expect(sentence).toContain("no answer came within");
  });
});
