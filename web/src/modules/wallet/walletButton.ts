/** The button in the header that connects, or shows who is connected: where the focus goes when what had it is gone. */
export const WALLET_BUTTON = "wallet-button";

export const findWalletButton = (): HTMLElement | null => document.getElementById(WALLET_BUTTON);
