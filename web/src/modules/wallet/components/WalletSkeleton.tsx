import words from "@/messages/wallet.js";
import { Sentence } from "@/ui/Sentence.tsx";

export const ConnectFace = () => (
  <span>
    {/* On a phone one word is seen. */}
    <span className="max-sm:[&>span]:sr-only">
      <Sentence say={words.connect} parts={{ short: <bdi>{words.short}</bdi> }} />
    </span>
  </span>
);

/** As wide as the button that connects, so that nothing beside it moves when that takes its place. */
export const WalletSkeleton = () => (
  <span aria-hidden="true" className="button animate-shimmer bg-line text-transparent">
    <ConnectFace />
  </span>
);
