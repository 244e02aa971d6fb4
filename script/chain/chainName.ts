import { isLocal } from "./target.ts";

/** The chain's name for people, and the symbol of the currency in which gas is paid. */
export async function describeChain(chainId: number): Promise<{ chainName: string; coin: string }> {
  if (isLocal(chainId)) return { chainName: "Local network", coin: "ETH" };
  // All of viem's chains take a third of a second to load.
  const known = Object.values(await import("viem/chains")).find(({ id }) => id === chainId);
  return { chainName: known?.name ?? `Chain ${chainId}`, coin: known?.nativeCurrency.symbol ?? "of its own coin" };
}
