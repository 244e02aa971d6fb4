import { isAddressEqual } from "viem";
import type { Config } from "wagmi";
import { getConnection } from "wagmi/actions";
import { askWallet, requireSigner, type Signer } from "./signer.ts";
import { switchChain } from "./switchChain.ts";

/** The part of an EIP-1193 provider that chooses an account. */
type Provider = { request(asked: { method: string; params: unknown[] }): Promise<unknown> };

/**
 * Asks the wallet to switch back to the chain, and the user to choose the account, which a page cannot choose.
 * @throws SignerChanged where the wallet is elsewhere still; else what the wallet throws
 */
export async function switchBack(config: Config, wanted: Signer): Promise<void> {
  const now = await askWallet(config);
  const { connector } = getConnection(config);
  const chain = config.chains.find(({ id }) => id === wanted.chainId);
  // If the user closes the dialog meanwhile, ignores the wallet's answer.
  if (connector && chain && now.chainId !== chain.id) await switchChain(connector, chain, new AbortController().signal);
  if (!now.account || !isAddressEqual(now.account, wanted.account)) {
    const provider = (await connector?.getProvider()) as Provider | undefined;
    await provider?.request({ method: "wallet_requestPermissions", params: [{ eth_accounts: {} }] });
  }
  await requireSigner(config, wanted);
}
