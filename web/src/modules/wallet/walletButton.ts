/** The header's wallet button, which receives the focus when a focused element has unmounted. */
export const WALLET_BUTTON = "wallet-button";

export const findWalletButton = (): HTMLElement | null => document.getElementById(WALLET_BUTTON);
