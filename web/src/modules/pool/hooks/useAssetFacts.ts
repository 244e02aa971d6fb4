"use client";
import { useQueries } from "@tanstack/react-query";
import { approveCall } from "@weir/sdk/actions/call";
import { refusesChange } from "@weir/sdk/client/refusesChange";
import { clean } from "@weir/sdk/codec/clean";
import { type Address, type Client, erc20Abi, hexToString, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { readAddress } from "@/lib/readAddress.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { symbolOf } from "@/modules/pools/names.ts";
import type { AssetFacts } from "../reserveDraft.ts";

// As IPriceOracle.sol: the SDK's ABIs are those of the core and of the Lens.
const oracleAbi = parseAbi([
  "function unit() view returns (bytes32)",
  "function price() view returns (uint256 low, uint256 high)",
]);

/** The least and the most decimals of a token that the core lists. */
const [LEAST, MOST] = [6, 18];

/** `facts` where both contracts answer; else which of them cannot be used. */
export type AskedAsset = { facts: AssetFacts | null; problem: "token" | "oracle" | null; isAsking: boolean };

async function ask(client: Client, core: Address, token: Address, oracle: Address | null, account?: Address) {
  const erc20 = { abi: erc20Abi, address: token } as const;
  const decimals = await readContract(client, { ...erc20, functionName: "decimals" }).catch(() => -1);
  if (decimals < LEAST || decimals > MOST) return { facts: null, problem: "token" as const };
  const [symbol, balance, allowance] = await Promise.all([
    readContract(client, { ...erc20, functionName: "symbol" }).catch(() => ""),
    account ? readContract(client, { ...erc20, functionName: "balanceOf", args: [account] }) : 0n,
    account ? readContract(client, { ...erc20, functionName: "allowance", args: [account, core] }) : 0n,
  ]);
  // Any other amount than zero and the present allowance; the call is simulated and never signed.
  const refuses =
    account && allowance > 0n
      ? await refusesChange(client, { call: approveCall(core, token, allowance + 1n, 0n), account })
      : false;
  const of = { symbol: symbolOf(symbol, token), decimals, balance, allowance, refusesChange: refuses };
  if (!oracle) return { facts: { ...of, unit: "", priceLow: 0n, priceHigh: 0n }, problem: null };
  try {
    const [unit, [priceLow, priceHigh]] = await Promise.all([
      readContract(client, { abi: oracleAbi, address: oracle, functionName: "unit" }),
      readContract(client, { abi: oracleAbi, address: oracle, functionName: "price" }),
    ]);
    const isPrice = priceLow > 0n && priceLow <= priceHigh && priceHigh < 2n ** 128n;
    const facts = { ...of, unit: clean(hexToString(unit)), priceLow, priceHigh };
    return { facts, problem: isPrice ? null : ("oracle" as const) };
  } catch {
    return { facts: { ...of, unit: "", priceLow: 0n, priceHigh: 0n }, problem: "oracle" as const };
  }
}

/** What the chain says of typed tokens and oracles, in their order. */
export function useAssetFacts(
  assets: readonly { token: string; oracle: string }[],
  account: Address | undefined,
): AskedAsset[] {
  const client = useClient()!;
  const { lendingPools } = useSiteConfig().deployment;
  const found = useQueries({
    queries: assets.map(({ token, oracle }) => {
      const [of, by] = [token, oracle].map((text) => {
        const read = readAddress(text);
        return read && "address" in read ? read.address : null;
      });
      return {
        queryKey: [CHAIN, "asset", of ?? null, by ?? null, account ?? null],
        enabled: of != null,
        queryFn: () => ask(client, lendingPools, of!, by ?? null, account),
      };
    }),
  });
  return found.map(({ data, isLoading }) => ({
    facts: data?.facts ?? null,
    problem: data?.problem ?? null,
    isAsking: isLoading,
  }));
}
