/** Wallets with a browser of their own, and the link that opens a page in it. They are links for a person to follow. */
export const phoneWallets: readonly { name: string; linkTo: (page: string) => string }[] = [
  { name: "MetaMask", linkTo: (page) => `https://link.metamask.io/dapp/${page.replace(/^https?:\/\//, "")}` },
  { name: "Coinbase Wallet", linkTo: (page) => `https://go.cb-w.com/dapp?cb_url=${encodeURIComponent(page)}` },
  {
    name: "Trust Wallet",
    linkTo: (page) => `https://link.trustwallet.com/open_url?coin_id=60&url=${encodeURIComponent(page)}`,
  },
];

/** Whether the browser runs on a phone or a tablet, where wallets are apps and not extensions. iPads say that they are Macs. */
export const isPhone = ({ userAgent, maxTouchPoints }: Pick<Navigator, "userAgent" | "maxTouchPoints">): boolean =>
  /Android|iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);

/** Whether only this machine can open the page. */
export const isHere = (hostname: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
