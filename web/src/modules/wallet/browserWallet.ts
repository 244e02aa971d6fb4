import { createConnector, injected } from "wagmi";

/** As of an older wallet's `window.ethereum`, which nobody has announced. */
type WithProvider = { ethereum?: unknown };

export const BROWSER_WALLET = "browserWallet";

export const windowProvider = (): unknown => (window as WithProvider).ethereum;

/** The wallet at `window.ethereum`, for those that do not announce themselves by EIP-6963. */
export const browserWallet = () =>
  createConnector((config) => ({ ...injected()(config), name: "Browser wallet", type: BROWSER_WALLET }));
