import { createConnector, injected } from "wagmi";
import words from "@/messages/wallet.js";

/** The provider of an older wallet at `window.ethereum`, without EIP-6963. */
type WithProvider = { ethereum?: unknown };

export const BROWSER_WALLET = "browserWallet";

export const windowProvider = (): unknown => (window as WithProvider).ethereum;

/** The wallet at `window.ethereum`, for those that do not announce themselves by EIP-6963. */
export const browserWallet = () =>
  createConnector((config) => ({ ...injected()(config), name: words.browser, type: BROWSER_WALLET }));
