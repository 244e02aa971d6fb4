"use client";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/wallet.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { connectDialog } from "../connectDialog.ts";
import { useWallet } from "../hooks/useWallet.ts";
import { WALLET_BUTTON } from "../walletButton.ts";
import { AccountFace } from "./AccountFace.tsx";
import { ConnectFace, WalletSkeleton } from "./WalletSkeleton.tsx";

const AccountMenu = lazyPart(() => import("./AccountMenu.tsx").then((module) => module.AccountMenu));

/** The connect button, or the connected account. The code of its popover is loaded on demand. */
export function WalletButton() {
  const wallet = useWallet();
  const [menu, setMenu] = useState(false);
  const [wanted, setWanted] = useState(false);

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
  const want = (open: boolean) => {
    setWanted(open);
    setMenu(open);
  };
  const closed = (
    <button
      type="button"
      id={WALLET_BUTTON}
      className="button button-quiet pr-3 pl-2"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => want(true)}
    >
      {face}
    </button>
  );
  if (!wanted) return closed;
  return (
    <AccountMenu
      address={wallet.address}
      face={face}
      open={menu}
      onOpenChange={setMenu}
      loading={closed}
      failed={(retry) => (
        <>
          {closed}
          <PartMissing what={words.menu} onRetry={retry} onClose={() => want(false)} />
        </>
      )}
    />
  );
}
