import words from "@/messages/wallet.js";

export const ConnectFace = () => (
  <span>
    <span>{words.connect}</span>
    <span className="max-sm:sr-only">{words.wallet}</span>
  </span>
);

/** As wide as the button that connects, so that nothing beside it moves when that takes its place. */
export const WalletSkeleton = () => (
  <span aria-hidden="true" className="button animate-shimmer bg-line text-transparent">
    <ConnectFace />
  </span>
);
