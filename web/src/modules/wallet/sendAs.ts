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
  // Asked of the wallet directly: viem's sendTransaction() asks once more, by another method, when the user has cancelled
  // under the code -32000. With the chain in it, a wallet that has gone to another one refuses.
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
 * Has the transaction signed and sent by the signer, and no other account. `open`: the request of an earlier call that
 * the wallet has not answered yet; it is waited for, and no second one is made.
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
    // A wallet that refuses because it has gone elsewhere gives many reasons; this is the one to tell.
    const now = await askWallet(config).catch(() => null);
    throw now && !isSigner(now, signer) ? new SignerChanged(now, signer) : error;
  } finally {
    stop();
    // Whoever was told of the change may not wait for the answer any more.
    sent.catch(() => {});
  }
}
