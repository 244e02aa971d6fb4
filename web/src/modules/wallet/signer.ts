import { type Address, type Hex, isAddressEqual } from "viem";
import type { Config } from "wagmi";
import { getConnection, watchConnection } from "wagmi/actions";

/** For whom something was planned and simulated, and on which chain: this account signs it there, or nothing is sent. */
export type Signer = { account: Address; chainId: number };

/** Where the wallet is. Both undefined: it is disconnected, or locked. */
export type WalletNow = { account: Address | undefined; chainId: number | undefined };

/** The wallet is on another account or chain than the one that was to sign. */
export class SignerChanged extends Error {
  override name = "SignerChanged";
  readonly now: WalletNow;
  readonly wanted: Signer;
  /** The request that was open in the wallet when it changed, and may still be answered there. */
  readonly open: Promise<Hex> | null;
  constructor(now: WalletNow, wanted: Signer, open: Promise<Hex> | null = null) {
    super(`The wallet is on ${now.account ?? "no account"}, chain ${now.chainId ?? "unknown"}.`);
    this.now = now;
    this.wanted = wanted;
    this.open = open;
  }
}

export const isSigner = (now: WalletNow, { account, chainId }: Signer): boolean =>
  now.account !== undefined && isAddressEqual(now.account, account) && now.chainId === chainId;

/** Where the wallet is by its own answer: some change without saying so. */
export async function askWallet(config: Config): Promise<WalletNow> {
  const { connector } = getConnection(config);
  if (!connector) return { account: undefined, chainId: undefined };
  const [accounts, chainId] = await Promise.all([connector.getAccounts(), connector.getChainId()]);
  return { account: accounts[0], chainId };
}

/** @throws SignerChanged */
export async function requireSigner(config: Config, signer: Signer): Promise<void> {
  const now = await askWallet(config);
  if (!isSigner(now, signer)) throw new SignerChanged(now, signer);
}

/** Calls back as soon as the wallet says that it is elsewhere. Returns how to stop. */
export const onSignerChange = (config: Config, signer: Signer, changed: (now: WalletNow) => void): (() => void) =>
  watchConnection(config, {
    onChange({ address, chainId, status }) {
      // Between two sessions nobody knows yet who comes back.
      if (status === "connecting" || status === "reconnecting") return;
      const now = { account: address, chainId };
      if (!isSigner(now, signer)) changed(now);
    },
  });
