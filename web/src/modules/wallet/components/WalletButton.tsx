"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/wallet.js";
import { PopoverButton } from "@/ui/PopoverButton.tsx";
import { connectDialog } from "../connectDialog.ts";
import { useWallet } from "../hooks/useWallet.ts";
import { WALLET_BUTTON } from "../walletButton.ts";
import { AccountFace } from "./AccountFace.tsx";
import { ConnectFace, WalletSkeleton } from "./WalletSkeleton.tsx";

const AccountMenu = lazyPart(() => import("./AccountMenu.tsx").then((module) => module.AccountMenu));

/** The connect button, or the connected account. The code of its popover is loaded on demand. */
export function WalletButton() {
  const wallet = useWallet();
  if (wallet.status === "pending") return <WalletSkeleton />;
  if (wallet.status === "none") {
    return (
      <button
        type="button"
        id={WALLET_BUTTON}
        className="button button-primary"
        onClick={() => connectDialog.set(true)}
      >
        <ConnectFace />
      </button>
    );
  }
  const face = <AccountFace address={wallet.address} wrongChain={wallet.status === "wrongChain"} />;
  return (
    <PopoverButton
      id={WALLET_BUTTON}
      face={face}
      className="button button-quiet pr-3 pl-2"
      aria-haspopup="menu"
      what={words.menu}
    >
      {(shown) => <AccountMenu address={wallet.address} {...shown} />}
    </PopoverButton>
  );
}
