import { isAddressEqual } from "viem";
import type { Config } from "wagmi";
import { getConnection } from "wagmi/actions";
import { askWallet, requireSigner, type Signer } from "./signer.ts";
import { switchChain } from "./switchChain.ts";

/** As much of an EIP-1193 provider as it takes to choose an account. */
type Provider = { request(asked: { method: string; params: unknown[] }): Promise<unknown> };

/**
 * Asks the wallet to come back to the chain, and its user to choose the account: no page can choose that for them.
 * @throws SignerChanged where the wallet is elsewhere still; else what the wallet throws
 */
export async function switchBack(config: Config, wanted: Signer): Promise<void> {
  const now = await askWallet(config);
  const { connector } = getConnection(config);
  const chain = config.chains.find(({ id }) => id === wanted.chainId);
  // Whoever closes the dialog meanwhile has given up; the wallet's answer is of no use then, and of no harm.
  if (connector && chain && now.chainId !== chain.id) await switchChain(connector, chain, new AbortController().signal);
  if (!now.account || !isAddressEqual(now.account, wanted.account)) {
    const provider = (await connector?.getProvider()) as Provider | undefined;
    await provider?.request({ method: "wallet_requestPermissions", params: [{ eth_accounts: {} }] });
  }
  await requireSigner(config, wanted);
}
