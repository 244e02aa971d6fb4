import { type Chain, type EIP1193Provider, numberToHex } from "viem";
import type { Connector } from "wagmi";
import { unlessAborted, within } from "./patience.ts";

/** Timeout for a wallet that has accepted a switch, and polling interval, in milliseconds. */
const PATIENCE = 3_000;
const LOOK = 100;

/** The wallet accepted the switch but stayed on its chain. */
export class StayedError extends Error {
  override name = "StayedError";
}

/** EIP-3085: the wallet does not have the chain. Some wallets nest this error in their own. */
function isUnknownChain(error: unknown): boolean {
  const { code, data } = error as { code?: unknown; data?: { originalError?: { code?: unknown } } };
  return code === 4902 || data?.originalError?.code === 4902;
}

async function ask(provider: EIP1193Provider, chain: Chain): Promise<void> {
  const chainId = numberToHex(chain.id);
  const switchOver = () => provider.request({ method: "wallet_switchEthereumChain", params: [{ chainId }] });
  try {
    await switchOver();
  } catch (error) {
    if (!isUnknownChain(error)) throw error;
    const { name: chainName, nativeCurrency, rpcUrls } = chain;
    await provider.request({
      method: "wallet_addEthereumChain",
      params: [{ chainId, chainName, nativeCurrency, rpcUrls: rpcUrls.default.http }],
    });
    await switchOver();
  }
}

/**
 * Asks the wallet to switch to the chain, adds the chain if necessary, and verifies the switch. wagmi's own action
 * waits forever for a wallet that accepts and stays.
 * @throws what the wallet answers; StayedError; the signal's reason
 */
export async function switchChain(
  connector: Connector,
  chain: Chain,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<void> {
  const provider = (await connector.getProvider()) as EIP1193Provider;
  await unlessAborted(ask(provider, chain), signal);
  const isThere = async () => (await within(patience, connector.getChainId(), () => Number.NaN)) === chain.id;
  for (const until = Date.now() + patience; !(await isThere()); ) {
    signal.throwIfAborted();
    if (Date.now() > until) throw new StayedError();
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  // Not every wallet emits an event.
  connector.emitter.emit("change", { chainId: chain.id });
}
