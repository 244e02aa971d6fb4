import { type Address, type Hex, numberToHex } from "viem";
import { sendTransaction } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { askWallet, isSigner, onSignerChange, requireSigner, type Signer, SignerChanged } from "./signer.ts";

/** `value` in wei. Without `gas` the wallet chooses the limit. */
export type Transaction = { to: Address; data: Hex; gas?: bigint; value?: bigint };

async function ask(config: Config, { account, chainId }: Signer, transaction: Transaction): Promise<Hex> {
  const wallet = await getConnectorClient(config, { account, chainId });
  if (wallet.account.type === "local") {
    return sendTransaction(wallet, { ...transaction, account: wallet.account, chain: wallet.chain });
  }
  const { to, data, gas, value } = transaction;
  // Asks the wallet directly: after a cancellation with code -32000, viem's sendTransaction() would ask again by
  // another method. With the chain id in the request, a wallet on another chain refuses.
  const request = {
    from: account,
    to,
    data,
    chainId: numberToHex(chainId),
    ...(gas !== undefined && { gas: numberToHex(gas) }),
    ...(value !== undefined && { value: numberToHex(value) }),
  };
  return wallet.request({ method: "eth_sendTransaction", params: [request] }, { retryCount: 0 });
}

/**
 * Asks the wallet to sign and send the transaction as the signer. `open`: an earlier request for it that the wallet has
 * not answered; waits for that instead of making a second one.
 * @throws SignerChanged where the wallet is on another account or chain, or goes there while it asks; else what the
 * wallet throws
 */
export async function sendAs(
  config: Config,
  signer: Signer,
  transaction: Transaction,
  open: Promise<Hex> | null = null,
): Promise<Hex> {
  await requireSigner(config, signer);
  const sent = open ?? ask(config, signer, transaction);
  let stop = () => {};
  const changed = new Promise<never>((_, reject) => {
    stop = onSignerChange(config, signer, (now) => reject(new SignerChanged(now, signer, sent)));
  });
  try {
    return await Promise.race([sent, changed]);
  } catch (error) {
    if (error instanceof SignerChanged) throw error;
    // Wallets reject a wrong account or chain with many different errors; reports the cause instead.
    const now = await askWallet(config).catch(() => null);
    throw now && !isSigner(now, signer) ? new SignerChanged(now, signer) : error;
  } finally {
    stop();
    // After SignerChanged the caller may ignore this promise; prevents an unhandled rejection.
    sent.catch(() => {});
  }
}
