import { type Address, type Hex, isAddressEqual } from "viem";
import type { Config } from "wagmi";
import { getConnection, watchConnection } from "wagmi/actions";

/**
 * The account and chain for which an action was planned and simulated. Only this account may sign it, on this chain.
 */
export type Signer = { account: Address; chainId: number };

/** The wallet's current account and chain. Both undefined: it is disconnected or locked. */
export type WalletNow = { account: Address | undefined; chainId: number | undefined };

/** The wallet is on another account or chain than the planned signer. */
export class SignerChanged extends Error {
  override name = "SignerChanged";
  readonly now: WalletNow;
  readonly wanted: Signer;
  /** The request that was open when the wallet changed, which may still be answered. */
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

/** The wallet's account and chain by query: some wallets change without an event. */
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

/** Calls back when the wallet reports another account or chain. Returns a function that stops it. */
export const onSignerChange = (config: Config, signer: Signer, changed: (now: WalletNow) => void): (() => void) =>
  watchConnection(config, {
    onChange({ address, chainId, status }) {
      // While disconnected, the next account is not known yet.
      if (status === "connecting" || status === "reconnecting") return;
      const now = { account: address, chainId };
      if (!isSigner(now, signer)) changed(now);
    },
  });
